package zhengmai.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What this program reads and concludes, as one value: a hash of the records and conclusions of all
 * samples, held by a test. A program that reads 《X》第五条废止 as another relation has another one; one
 * that is only faster has the same.
 */
public final class ProgramFingerprint {
  private static final int SHORT = 12;
  private static final String VALUE = read();

  private ProgramFingerprint() {}

  /** 64 hexadecimal digits. */
  public static String full() {
    return VALUE;
  }

  /** Its first twelve digits, as they stand with each source and with the conclusions. */
  public static String brief() {
    return VALUE.substring(0, SHORT);
  }

  private static String read() {
    try (InputStream in =
        ProgramFingerprint.class.getResourceAsStream("/zhengmai/conclusions.sha256")) {
      if (in == null) {
        throw new IllegalStateException("zhengmai/conclusions.sha256 is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
