package zhengmai.source.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import zhengmai.source.printed.PrintedLine;

/**
 * The program Tesseract, which is called for each page; it is given the picture and answers with a
 * table of words and their places. Nothing is written to disk.
 */
public final class Tesseract {
  private static final String PROGRAM = "tesseract";
  private static final String LANGUAGE = "chi_sim";

  /** A page takes two seconds, a crowded one ten. */
  private static final long SECONDS_A_PAGE = 60;

  private static final int LONGEST_ANSWER = 32 << 20;

  private Tesseract() {}

  /** What was recognised on a page. */
  public record Page(List<PrintedLine> lines, double confidence) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  private static final class Installed {
    static final boolean IS = ask();

    private static boolean ask() {
      try {
        Optional<byte[]> answer = run(new byte[0], 10, PROGRAM, "--list-langs");
        return answer
            .map(a -> new String(a, StandardCharsets.UTF_8))
            .filter(a -> a.lines().anyMatch(l -> l.strip().equals(LANGUAGE)))
            .isPresent();
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Whether it is there, with Simplified Chinese; asked once. */
  static boolean isInstalled() {
    return Installed.IS;
  }

  /**
   * Recognises a page.
   *
   * @param dpi of the picture
   * @return nothing where the program fails or takes too long
   */
  public static Optional<Page> read(BufferedImage picture, int dpi) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    String[] command = {
      PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--dpi", String.valueOf(dpi), "tsv"
    };
    return run(png.toByteArray(), SECONDS_A_PAGE, command)
        .map(a -> RecognisedWords.page(new String(a, StandardCharsets.UTF_8), 72.0 / dpi));
  }

  private static Optional<byte[]> run(byte[] input, long seconds, String... command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Arrays.asList(command)).redirectError(ProcessBuilder.Redirect.DISCARD);
    // Several threads make one page no faster, and take the cores from the others.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      CompletableFuture<byte[]> answer =
          CompletableFuture.supplyAsync(() -> answer(process.getInputStream()));
      CompletableFuture<Void> asked =
          CompletableFuture.runAsync(() -> ask(process.getOutputStream(), input));
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        return Optional.empty();
      }
      asked.join();
      return Optional.of(answer.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] answer(InputStream from) {
    try (InputStream in = from) {
      return in.readNBytes(LONGEST_ANSWER);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static void ask(OutputStream to, byte[] input) {
    try (OutputStream out = to) {
      out.write(input);
    } catch (IOException e) {
      // A program that ended early tells it by its exit.
    }
  }
}
