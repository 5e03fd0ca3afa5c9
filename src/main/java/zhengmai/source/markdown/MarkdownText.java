package zhengmai.source.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import zhengmai.text.Label;

/** Puts what a reader sees of a Markdown document on the lines on which it stands. */
final class MarkdownText {
  /** Quotes and lists inside one another; deeper marks are read as text. */
  private static final int DEEPEST = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Pattern FRONT_MATTER =
      Pattern.compile("---[ \\t]*\\R(?:(?!---)[^\\r\\n]*\\R){1,120}?---[ \\t]*(?=\\R)");

  private static final Pattern NO_BREAK = Pattern.compile("[^\\r\\n]+");

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  /**
   * Marks of emphasis inside brackets of Chinese, 现将*《办法》*印发: by the rule for words between spaces
   * they are none.
   */
  private static final Pattern STARS =
      Pattern.compile("\\*{1,3}(?=[《“（【〔])|(?<=[》”）】〕。，：；])\\*{1,3}");

  private final List<StringBuilder> lines;

  private MarkdownText(int count) {
    lines = Stream.generate(StringBuilder::new).limit(count).toList();
  }

  /**
   * The text of a document.
   *
   * @param lines how many lines it has; the text has as many
   */
  static String of(String markdown, int lines) {
    MarkdownText text = new MarkdownText(lines);
    int front = frontMatter(markdown);
    text.block(0, markdown.substring(0, front).replace("\r", ""));
    // To the parser, front matter would be a rule and a heading.
    Node document =
        PARSER.parse(
            NO_BREAK.matcher(markdown.substring(0, front)).replaceAll("")
                + markdown.substring(front));
    // Emphasis may be nested deeper than a stack is.
    @Nullable Node at = document;
    while (at != null) {
      text.enter(at);
      at = next(at);
    }
    return text.lines.stream()
        .map(line -> line.indexOf("*") < 0 ? line : STARS.matcher(line).replaceAll(""))
        .collect(Collectors.joining("\n"));
  }

  /** How much of a document is front matter, between two lines of {@code ---} at its beginning. */
  private static int frontMatter(String markdown) {
    Matcher m = FRONT_MATTER.matcher(markdown);
    return m.lookingAt() ? m.end() : 0;
  }

  private static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    @Nullable Node at = node;
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }

  private void enter(Node node) {
    if (node instanceof Text t) {
      put(line(node), t.getLiteral());
    } else if (node instanceof Code c) {
      put(line(node), c.getLiteral());
    } else if (node instanceof Heading h) {
      put(line(node), "#".repeat(h.getLevel()) + " ");
    } else if (node instanceof ListItem item) {
      put(line(node), mark(item));
    } else if (node instanceof TableCell && node.getPrevious() != null) {
      put(line(node), separator(line(node)));
    } else if (node instanceof HtmlInline html) {
      put(line(node), html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br") ? " " : "");
    } else if (node instanceof HtmlBlock html) {
      block(line(node), TAG.matcher(html.getLiteral()).replaceAll(""));
    } else if (node instanceof IndentedCodeBlock code) {
      block(line(node), code.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      block(line(node) + 1, code.getLiteral());
    }
  }

  /** A cell that is a label is one of a header's, and its value stands in the next cell. */
  private String separator(int line) {
    StringBuilder row = line < lines.size() ? lines.get(line) : new StringBuilder();
    String cell = row.substring(row.lastIndexOf("\t") + 1);
    return Label.of(cell).isPresent() ? "：" : "\t";
  }

  private static String mark(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "- ";
    }
    Integer start = list.getMarkerStartNumber();
    int number = start == null ? 1 : start;
    for (Node n = item.getPrevious(); n != null; n = n.getPrevious()) {
      number++;
    }
    String delimiter = list.getMarkerDelimiter();
    return number + (delimiter == null ? "." : delimiter) + " ";
  }

  private void block(int first, String literal) {
    String[] parts = literal.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      put(first + i, parts[i]);
    }
  }

  private void put(int line, String text) {
    if (line < lines.size()) {
      lines.get(line).append(text);
    }
  }

  /** Where a node begins; of an empty cell, its row. */
  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      return spans.get(0).getLineIndex();
    }
    return node.getParent() instanceof TableRow row && !row.getSourceSpans().isEmpty()
        ? row.getSourceSpans().get(0).getLineIndex()
        : Integer.MAX_VALUE;
  }
}
