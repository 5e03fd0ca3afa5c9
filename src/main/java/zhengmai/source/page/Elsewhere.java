package zhengmai.source.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.Label;

/**
 * Where the text of an article stands, when the page itself has only its title: in a file that a
 * viewer shows ({@code viewer.html?file=/art/1.pdf}), in a frame, in pictures, or behind a script.
 *
 * @param kind where it is
 * @param address of the file, frame or first picture, as printed; empty for a script
 */
public record Elsewhere(Kind kind, String address) {
  /** Where a text may stand. */
  public enum Kind {
    /** A PDF or OFD file that is shown in the page. */
    FILE,
    /** Another page that is shown in this one. */
    FRAME,
    /** Pictures of a printed text. */
    PICTURES,
    /** Nowhere in the file: a script asks for it. */
    SCRIPT
  }

  /** An article with more text, its title not counted, stands in the page. */
  private static final int SHORT = 80;

  private static final String SHOWN =
      "embed[src], object[data], iframe[src], frame[src], object param[name=src][value]";

  private static final Pattern WRITES =
      Pattern.compile(
          "ajax|fetch\\(|XMLHttpRequest|innerHTML|\\.html\\(|createApp|new Vue|\\$\\.get");

  private static final Pattern ICON =
      Pattern.compile(
          "logo|icon|banner|share|qr|erwei|weixin|print|wza|police|gongan",
          Pattern.CASE_INSENSITIVE);

  /** Where the text of this page is; nothing where it stands in the page. */
  static Optional<Elsewhere> of(Document page, Map<Label, String> header, List<String> article) {
    String title = header.getOrDefault(Label.TITLE, "");
    int own = article.stream().filter(l -> !title.contains(l)).mapToInt(Dom::han).sum();
    return own >= SHORT
        ? Optional.empty()
        : shown(page).or(() -> pictures(page)).or(() -> script(page));
  }

  /** What a page shows of another address: the file of a viewer, else the frame. */
  public static Optional<Elsewhere> shown(Document page) {
    Optional<Elsewhere> frame = Optional.empty();
    for (Element e : page.select(SHOWN)) {
      String address = address(e);
      Optional<String> file = Attachment.file(address);
      if (file.isPresent()) {
        return file.map(f -> new Elsewhere(Kind.FILE, f));
      }
      boolean leads =
          !address.isBlank() && !address.startsWith("about:") && !address.startsWith("javascript:");
      if (leads && frame.isEmpty() && e.normalName().endsWith("frame")) {
        frame = Optional.of(new Elsewhere(Kind.FRAME, address));
      }
    }
    return frame;
  }

  private static String address(Element e) {
    for (String attribute : List.of("src", "data", "value")) {
      if (e.hasAttr(attribute)) {
        return e.attr(attribute).strip();
      }
    }
    return "";
  }

  private static Optional<Elsewhere> pictures(Document page) {
    return page.select("p img[src], div img[src], td img[src]").stream()
        .map(i -> i.attr("src").strip())
        .filter(src -> !src.isEmpty() && !ICON.matcher(src).find())
        .findFirst()
        .map(src -> new Elsewhere(Kind.PICTURES, src));
  }

  private static Optional<Elsewhere> script(Document page) {
    return page.select("script").stream().anyMatch(s -> WRITES.matcher(s.data()).find())
        ? Optional.of(new Elsewhere(Kind.SCRIPT, ""))
        : Optional.empty();
  }

  /** What a reader of this page alone is told. */
  Finding finding(String file) {
    return switch (kind) {
      case FILE ->
          warning(file, "正文在嵌入的文件里：" + address, "the text is in an embedded file: " + address);
      case FRAME -> warning(file, "正文在框架里：" + address, "the text is in a frame: " + address);
      case PICTURES ->
          warning(file, "正文是图片，网页里没有文字：" + address, "the text is in pictures: " + address);
      case SCRIPT ->
          warning(file, "正文由脚本取得，不在这个文件里", "a script fetches the text; it is not in this file");
    };
  }

  private static Finding warning(String file, String zh, String en) {
    return new Finding(Severity.WARNING, file, 0, 0, "body-elsewhere", zh, en);
  }
}
