package zhengmai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names every library that goes with the program, and its licence; and no other. */
final class NoticeTest {
  /**
   * Of a local repository: {@code …/repository/org/apache/jena/jena-arq/5.6.0/jena-arq-5.6.0.jar}.
   */
  private static final Pattern JAR =
      Pattern.compile(".*/repository/(.+)/([^/]+)/[^/]+/[^/]+\\.jar");

  @Test
  void notice_namesEachLibraryOfTheProgram() throws IOException {
    Path list = Path.of("target/libraries.txt");
    assumeTrue(Files.exists(list), "the build writes target/libraries.txt");
    TreeSet<String> shipped = new TreeSet<>();
    for (String entry : Files.readString(list).strip().split(File.pathSeparator, -1)) {
      Matcher jar = JAR.matcher(entry);
      assertThat(jar.matches()).as(entry).isTrue();
      shipped.add(jar.group(1).replace('/', '.') + ":" + jar.group(2));
    }
    assertThat(named("")).isEqualTo(shipped);
  }

  @Test
  void notice_namesEachLibraryOfThePages() throws IOException {
    JsonObject packages =
        JsonParser.parseString(Files.readString(Path.of("src/main/web/package-lock.json")))
            .getAsJsonObject()
            .getAsJsonObject("packages");
    TreeSet<String> shipped = new TreeSet<>();
    for (Map.Entry<String, JsonElement> p : packages.entrySet()) {
      JsonObject of = p.getValue().getAsJsonObject();
      boolean used = Stream.of("dev", "devOptional", "optional").noneMatch(of::has);
      if (used && !p.getKey().isEmpty()) {
        shipped.add(p.getKey().replaceFirst(".*node_modules/", ""));
      }
    }
    assertThat(named("npm:")).isEqualTo(shipped);
  }

  /** Names under a licence; of the program's libraries those without a prefix. */
  private static Set<String> named(String prefix) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("NOTICE"))) {
      if (line.startsWith("  ") && line.strip().startsWith("npm:") == !prefix.isEmpty()) {
        names.add(line.strip().substring(prefix.length()));
      }
    }
    return names;
  }
}
