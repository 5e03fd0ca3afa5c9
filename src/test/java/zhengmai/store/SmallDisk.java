package zhengmai.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A real disk of so many kilobytes: a tmpfs that a shell of its own mounts where nobody else sees
 * it, which Linux lets anybody do ({@code unshare -rm}) unless it was told not to. It is reached
 * through the shell's root, {@code /proc/PID/root/…}, and goes with the shell.
 */
final class SmallDisk implements AutoCloseable {
  /** What is left free by {@link #fill} is less. */
  private static final int PAGE = 4096;

  private final Process shell;
  private final BufferedWriter commands;
  private final BufferedReader answers;
  private final Path mounted;

  private SmallDisk(Process shell, Path mounted) {
    this.shell = shell;
    this.commands = shell.outputWriter(StandardCharsets.UTF_8);
    this.answers = shell.inputReader(StandardCharsets.UTF_8);
    this.mounted = mounted;
  }

  /**
   * Mounts one over this folder.
   *
   * @throws IOException where that is not allowed: says what the system says
   */
  static SmallDisk mount(Path folder, int kilobytes) throws IOException {
    Process shell = new ProcessBuilder("unshare", "-rm", "sh").redirectErrorStream(true).start();
    SmallDisk disk = new SmallDisk(shell, folder);
    try {
      disk.run("mount -t tmpfs -o size=%dk tmpfs '%s'".formatted(kilobytes, folder));
      return disk;
    } catch (IOException e) {
      disk.close();
      throw e;
    }
  }

  /** Where to write to it. */
  Path path() {
    return Path.of("/proc/%d/root%s".formatted(shell.pid(), mounted));
  }

  /** Gives it another size. */
  void resize(int kilobytes) throws IOException {
    run("mount -o remount,size=%dk '%s'".formatted(kilobytes, mounted));
  }

  /** Writes into the file until the disk takes no more. */
  static void fill(Path file) {
    byte[] page = new byte[PAGE];
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      // Full, as was wanted.
    }
  }

  private void run(String command) throws IOException {
    try {
      commands.write(command + " && echo done\n");
      commands.flush();
    } catch (IOException e) {
      // The shell never came to be; its last words are read now.
    }
    String answer = answers.readLine();
    if (!"done".equals(answer)) {
      throw new IOException(String.valueOf(answer));
    }
  }

  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
