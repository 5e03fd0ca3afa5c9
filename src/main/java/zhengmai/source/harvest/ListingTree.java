package zhengmai.source.harvest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhengmai.source.page.Nesting;
import zhengmai.source.page.WebPage;

/**
 * What a server sends as a page of a listing, as elements with links in them, however it keeps
 * them:
 *
 * <pre>
 * page   = HTML; links of {@code <a onclick="window.open('/art/1.html')">} and {@code data-url}
 *          stand in href as well
 * TRS    = HTML or XML with {@code <record><![CDATA[<li><a href=…>]]></record>}: the records stand
 *          at the end of the page, and {@code <nextgroup>} is the link to the page behind
 * search = JSON with a list of objects: each stands as a link, its day behind it
 * </pre>
 */
final class ListingTree {
  private static final Pattern RECORD =
      Pattern.compile("<record>\\s*<!\\[CDATA\\[(.{0,20000}?)]]>", Pattern.DOTALL);

  private static final Pattern NEXT_GROUP =
      Pattern.compile(
          "<nextgroup>\\s*<!\\[CDATA\\[\\s*<a[^>]{0,100}href=[\"']([^\"']{1,1000})[\"']");

  private static final Pattern QUOTED =
      Pattern.compile(
          "['\"]((?:https?:/)?\\.{0,2}/?[^'\"\\s()]{0,300}\\.(?:s?html?|jhtml|jspx?|pdf|docx?)[^'\"\\s()]{0,200})['\"]");

  private static final List<String> DATA = List.of("data-url", "data-href", "data-link");

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|\\.{0,2}/)\\S{1,500}|\\S{1,200}\\.(?:s?html?|jhtml|jspx?)");

  private static final Pattern DAY = Pattern.compile("20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}.{0,20}");

  /** A member with as many Chinese characters is a title. */
  private static final int SHORTEST_TITLE = 6;

  private static final int DEEPEST = 6;

  private final Document page;
  private final List<String> members;

  private ListingTree(Document page, List<String> members) {
    this.page = page;
    this.members = members;
  }

  /**
   * The elements; nothing where it is nested deeper than any honest page.
   *
   * @param text as sent
   * @param address from which its links are told
   * @param members of a search's answer, as {@link Listing.Links} has them
   */
  static Optional<Document> of(String text, String address, List<String> members) {
    if (Nesting.isTooDeep(text)) {
      return Optional.empty();
    }
    Optional<JsonElement> json = json(text);
    ListingTree tree =
        new ListingTree(WebPage.tree(json.isPresent() ? "" : text, address), members);
    if (json.isPresent()) {
      tree.search(json.get(), 0);
    } else {
      tree.records(text);
      tree.scriptedLinks();
    }
    return Optional.of(tree.page);
  }

  private static Optional<JsonElement> json(String text) {
    String bare = text.strip();
    if (!bare.startsWith("{") && !bare.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(bare));
    } catch (JsonParseException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private void records(String text) {
    Matcher record = RECORD.matcher(text);
    while (record.find()) {
      page.body().append(record.group(1));
    }
    Matcher group = NEXT_GROUP.matcher(text);
    if (group.find()) {
      page.head().appendElement("link").attr("rel", "next").attr("href", group.group(1));
    }
  }

  private void scriptedLinks() {
    for (Element a : page.select("a[onclick], a[data-url], a[data-href], a[data-link]")) {
      String href = a.attr("href").strip();
      if (href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:")) {
        target(a).ifPresent(to -> a.attr("href", to));
      }
    }
  }

  private static Optional<String> target(Element a) {
    for (String data : DATA) {
      if (!a.attr(data).isBlank()) {
        return Optional.of(a.attr(data).strip());
      }
    }
    Matcher quoted = QUOTED.matcher(a.attr("onclick"));
    return quoted.find() ? Optional.of(quoted.group(1)) : Optional.empty();
  }

  private void search(JsonElement at, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (at instanceof JsonArray list) {
      list.forEach(e -> search(e, depth + 1));
    } else if (at instanceof JsonObject object) {
      Optional<String> url = member(object, 0, ADDRESS);
      if (url.isPresent()) {
        link(object, url.get());
      } else {
        object.asMap().values().forEach(e -> search(e, depth + 1));
      }
    }
  }

  private void link(JsonObject object, String url) {
    Element item = page.body().appendElement("li");
    String title =
        members.size() > 1
            ? text(object.get(members.get(1))).orElse("")
            : values(object).filter(ListingTree::isTitle).findFirst().orElse("");
    item.appendElement("a").attr("href", url).attr("title", title).text(title);
    member(object, 2, DAY).ifPresent(day -> item.appendElement("span").text(day));
  }

  /** The member that the description names at this place; without one the first that looks so. */
  private Optional<String> member(JsonObject object, int place, Pattern looks) {
    if (!members.isEmpty()) {
      return place < members.size() ? text(object.get(members.get(place))) : Optional.empty();
    }
    return values(object).filter(v -> looks.matcher(v).matches()).findFirst();
  }

  private static Stream<String> values(JsonObject object) {
    return object.asMap().values().stream().flatMap(v -> text(v).stream());
  }

  private static Optional<String> text(@Nullable JsonElement value) {
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString().strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  private static boolean isTitle(String value) {
    return value.codePoints().filter(Character::isIdeographic).count() >= SHORTEST_TITLE;
  }
}
