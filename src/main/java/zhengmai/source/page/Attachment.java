package zhengmai.source.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengmai.text.Chars;

/**
 * A file that a page offers beside its text.
 *
 * @param name as the page calls it: {@code 1.办理规程.docx}
 * @param url absolute where the page's own address is known, else as printed
 */
public record Attachment(String name, String url) {
  private static final Set<String> ENDINGS =
      Set.of(
          "doc", "docx", "wps", "pdf", "ofd", "xls", "xlsx", "et", "ppt", "pptx", "zip", "rar",
          "7z", "csv", "ceb");

  private static final Pattern PARAMETER =
      Pattern.compile("[?&#](?:file|fileName|url|src|path)=([^&#]+)", Pattern.CASE_INSENSITIVE);

  private static final int MOST = 200;

  /** The attachments of a page, each once. */
  static List<Attachment> of(Document page, Optional<String> url) {
    List<Attachment> found = new ArrayList<>();
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href").strip();
      Optional<String> file = file(href);
      if (file.isEmpty() || found.size() >= MOST) {
        continue;
      }
      String address = absolute(file.get(), url);
      if (found.stream().noneMatch(a -> a.url().equals(address))) {
        found.add(new Attachment(name(link, href), address));
      }
    }
    return found;
  }

  /** Whether an address is that of a file to download: {@code 附件1.docx}. */
  public static boolean isFile(String href) {
    return file(href).isPresent();
  }

  /**
   * The address of the file that a link leads to, by its ending or by that of a parameter: of
   * {@code viewer.html?file=/art/1.pdf} it is {@code /art/1.pdf}; {@code
   * downfile.jsp?filename=1.pdf} sends the file itself.
   */
  public static Optional<String> file(String href) {
    if (hasEnding(href.replaceFirst("[?#].*$", ""))) {
      return Optional.of(href);
    }
    Matcher m = PARAMETER.matcher(href);
    while (m.find()) {
      String file = decoded(m.group(1));
      if (hasEnding(file)) {
        return Optional.of(file.contains("/") ? file : href);
      }
    }
    return Optional.empty();
  }

  private static boolean hasEnding(String path) {
    int dot = path.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static String decoded(String parameter) {
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return parameter;
    }
  }

  private static String name(Element link, String href) {
    String shown = Chars.tidy(link.text());
    String title = Chars.tidy(link.attr("title"));
    String file = href.substring(href.lastIndexOf('/') + 1);
    return !shown.isEmpty() ? shown : !title.isEmpty() ? title : file;
  }

  private static String absolute(String href, Optional<String> url) {
    if (url.isEmpty() || href.contains("://")) {
      return href;
    }
    try {
      return URI.create(url.get()).resolve(href).toString();
    } catch (IllegalArgumentException e) {
      return href;
    }
  }
}
