package zhengmai.source.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengmai.source.Decoding;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/** HTML, told by its tags; whatever its name, its declaration or its faults. */
public final class WebPageFormat implements Format {
  /** A page's tree takes some ten times its bytes; the largest State Council page has 0.3 MB. */
  private static final long LARGEST = 16L << 20;

  private static final List<String> MARKS =
      List.of("<!doctype html", "<html", "<head", "<body", "<meta ", "<title");

  @Override
  public String mediaType() {
    return "text/html";
  }

  /** It begins with a tag or comment, and has one of the tags that make a page. */
  @Override
  public boolean recognises(Head head) {
    String s = head.bytes().replace("\0", "");
    int from = 0;
    while (from < s.length()
        && (s.charAt(from) <= ' '
            || "\u00ef\u00bb\u00bf\u00ff\u00fe".indexOf(s.charAt(from)) >= 0)) {
      from++;
    }
    String lower = s.substring(from).toLowerCase(Locale.ROOT);
    return lower.startsWith("<") && MARKS.stream().anyMatch(lower::contains);
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    Decoding.Result decoded = Decoding.of(file);
    if (decoded.text().isEmpty()) {
      return new SourceFile(
          file.name(),
          file.sha256(),
          mediaType(),
          Optional.empty(),
          Optional.empty(),
          decoded.findings());
    }
    if (Nesting.isTooDeep(decoded.text().get())) {
      return SourceFile.refused(
          file,
          mediaType(),
          "nested-too-deep",
          "网页元素嵌套超过%d层".formatted(Nesting.DEEPEST),
          "the page's elements are nested more than %d deep".formatted(Nesting.DEEPEST));
    }
    WebPage page = WebPage.of(file.name(), decoded.text().get(), decoded.findings());
    return new SourceFile(
        file.name(), file.sha256(), mediaType(), page.url(), page.text(), page.findings());
  }
}
