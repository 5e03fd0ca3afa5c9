package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A real disk of so many kilobytes: a tmpfs that only one process and its children see, which Linux
 * lets anybody mount ({@code unshare -rm}) unless it was told not to. What happens on it happens in
 * that process: from outside it can be reached only by {@code /proc/PID/root/…}, a link that
 * programs resolve to the folder beneath it, on the large disk.
 */
final class SmallDisk {
  /** What is left free by {@link #fill} is less. */
  private static final int PAGE = 4096;

  /** What the shell says when it may not mount. */
  private static final int NOT_ALLOWED = 77;

  private static final String MOUNT_AND_RUN =
      "mount -t tmpfs -o size=\"$1\"k tmpfs \"$2\" || exit 77; shift 2; exec \"$@\"";

  private final Path mounted;

  private SmallDisk(Path mounted) {
    this.mounted = mounted;
  }

  /** What is to happen on the disk; {@code tmp} is a folder on the large one. */
  @FunctionalInterface
  interface Scenario {
    void run(SmallDisk disk, Path tmp) throws Exception;
  }

  /**
   * Runs a scenario in a process that has such a disk; skips the test, saying why, where none may
   * be mounted.
   *
   * @param scenario a static method of {@code of}, as {@link Scenario} has it
   */
  static void run(Path tmp, int kilobytes, Class<?> of, String scenario) throws Exception {
    Path log = tmp.resolve("said.txt");
    Path folder = Files.createDirectory(tmp.resolve("disk"));
    List<String> command =
        List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            MOUNT_AND_RUN,
            "sh",
            Integer.toString(kilobytes),
            folder.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            SmallDisk.class.getName(),
            folder.toString(),
            tmp.toString(),
            of.getName(),
            scenario);
    int code;
    try {
      code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
    } catch (IOException e) {
      skip(e.toString());
      return;
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    if (code == NOT_ALLOWED || said.startsWith("unshare:")) {
      skip(said.strip());
    }
    assertThat(code).as(said).isZero();
  }

  private static void skip(String why) {
    String message = "skipped: no disk of its own may be mounted here (unshare -rm): " + why;
    System.err.println(message);
    abort(message);
  }

  /** In the process that has the disk: {@code SmallDisk FOLDER TMP CLASS SCENARIO}. */
  public static void main(String[] args) throws Exception {
    try {
      Class.forName(args[2])
          .getDeclaredMethod(args[3], SmallDisk.class, Path.class)
          .invoke(null, new SmallDisk(Path.of(args[0])), Path.of(args[1]));
    } catch (InvocationTargetException e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  /** Where to write to it. */
  Path path() {
    return mounted;
  }

  /** Gives it another size. */
  void resize(int kilobytes) throws Exception {
    remount("size=%dk".formatted(kilobytes));
  }

  /** From now on it takes no writes. */
  void makeReadOnly() throws Exception {
    remount("ro");
  }

  private void remount(String options) throws Exception {
    int code =
        new ProcessBuilder("mount", "-o", "remount," + options, mounted.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(code).isZero();
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
}
