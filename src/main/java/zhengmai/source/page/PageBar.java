package zhengmai.source.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.Chars;

/**
 * The bar under an article that is cut into pages: {@code 上一页 下一页 第1页/共2页}, or the script that
 * draws it, {@code createPageHTML(2, 0, "t20220101_1", "html")}.
 *
 * @param page which page this is, from 1
 * @param pages how many there are
 * @param next the address of the next one, as printed; empty where none is told
 */
public record PageBar(int page, int pages, String next) {
  private static final Pattern COUNT =
      Pattern.compile(
          "第(\\d{1,4})页[/／，,（(|]{0,2}共(\\d{1,4})页|共(\\d{1,4})页[/／，,|]{0,2}第(\\d{1,4})页");

  private static final Pattern SCRIPT =
      Pattern.compile(
          "createPageHTML\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"']([^\"'<>]{1,200})[\"']\\s*,\\s*[\"'](\\w{1,10})[\"']");

  private static final Pattern NEXT = Pattern.compile("[\\[［【]?(下一?页|后一?页|下页)[>＞»›\\]］】]{0,2}");

  /** The bar of an article; nothing where the page is the last one, or the only one. */
  static Optional<PageBar> in(Document page, List<String> article) {
    return drawn(page).or(() -> printed(page, article)).filter(b -> b.page < b.pages);
  }

  /** The bar that a page draws by the script of TRS sites, of an article or of a listing. */
  public static Optional<PageBar> drawn(Document page) {
    for (Element script : page.select("script")) {
      Matcher m = SCRIPT.matcher(script.data());
      if (m.find()) {
        int at = Integer.parseInt(m.group(2)) + 1;
        String next = m.group(3) + "_" + at + "." + m.group(4);
        return Optional.of(new PageBar(at, Integer.parseInt(m.group(1)), next));
      }
    }
    return Optional.empty();
  }

  private static Optional<PageBar> printed(Document page, List<String> article) {
    for (String line : article) {
      Matcher m = COUNT.matcher(Chars.squeeze(line));
      if (m.find()) {
        boolean ordered = m.group(1) != null;
        return Optional.of(
            new PageBar(
                Integer.parseInt(m.group(ordered ? 1 : 4)),
                Integer.parseInt(m.group(ordered ? 2 : 3)),
                next(page)));
      }
    }
    return Optional.empty();
  }

  private static String next(Document page) {
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href").strip();
      boolean leads = !href.startsWith("#") && !href.startsWith("javascript:");
      if (leads && NEXT.matcher(Chars.squeeze(link.text())).matches()) {
        return href;
      }
    }
    return "";
  }

  /** What a reader of this page alone is told. */
  Finding finding(String file) {
    String zh = next.isEmpty() ? "" : "，下一页：" + next;
    String en = next.isEmpty() ? "" : "; the next one is " + next;
    return new Finding(
        Severity.WARNING,
        file,
        0,
        0,
        "more-pages",
        "文章分页，这是第%d页，共%d页，其余不在这个文件里%s".formatted(page, pages, zh),
        "page %d of an article of %d pages; the others are not in this file%s"
            .formatted(page, pages, en));
  }
}
