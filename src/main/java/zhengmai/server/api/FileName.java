package zhengmai.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import zhengmai.readmodel.Policies;
import zhengmai.readmodel.ReadModel;

/**
 * The name of a file to be kept, in a {@code Content-Disposition} of RFC 6266: {@code
 * 脉络-医保发〔2021〕48号.svg}, with a plain name for programs that know no {@code filename*}.
 */
public final class FileName {
  /** A longer name is cut: some file systems take 255 bytes, of which a character is three. */
  private static final int LONGEST = 60;

  private FileName() {}

  /**
   * The header's value.
   *
   * @param plain for old programs: {@code lineage}
   * @param extension {@code svg}
   * @param parts what is in the file: 脉络, 医保发〔2021〕48号; blank ones are left out
   */
  public static String attachment(String plain, String extension, String... parts) {
    String name =
        Arrays.stream(parts)
            .map(FileName::clean)
            .filter(p -> !p.isEmpty())
            .collect(Collectors.joining("-"));
    String cut =
        name.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String encoded =
        URLEncoder.encode(cut + "." + extension, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s"
        .formatted(plain, extension, encoded.replace("*", "%2A"));
  }

  /** Its number, else its title: what a person calls a policy. */
  static String of(ReadModel model, String iri) {
    Policies p = model.policies();
    return p.find(iri).stream()
        .mapToObj(row -> p.number(row).isEmpty() ? p.title(row) : p.number(row))
        .findFirst()
        .orElse("");
  }

  /** What no file system takes is left out: / \ : * ? " < > | and what cannot be seen. */
  private static String clean(String part) {
    return part.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip().replaceAll("\\s+", " ");
  }
}
