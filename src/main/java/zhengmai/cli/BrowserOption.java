package zhengmai.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --open}: shows the workbench in the browser of whoever started the program. */
final class BrowserOption {
  @Option(names = "--open", description = "随即在浏览器里打开工作台。 / shows the workbench in a browser.")
  private boolean open;

  /**
   * Shows an address, if that was asked for. The program of the system is asked, since the Java of
   * a server has no desktop; where there is none, that is said and the address stands above.
   */
  void show(URI address, Console console) {
    if (!open) {
      return;
    }
    try {
      new ProcessBuilder(command(System.getProperty("os.name", ""), address)).start();
    } catch (IOException e) {
      console.say(
          "打不开浏览器（%s），请自己打开 %s".formatted(e.getMessage(), address),
          "no browser could be started; open %s yourself".formatted(address));
    }
  }

  static List<String> command(String system, URI address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", address.toString());
  }
}
