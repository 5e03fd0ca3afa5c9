package zhengmai.store.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown table: {@code | 甘肃省 | 甘医保发〔2021〕126号 |}. What a cell has of Markdown's own signs is
 * shown.
 */
public final class MarkdownResult implements ResultFormat {
  private static final String SIGNS = "\\`*_[]|#~";

  @Override
  public String name() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    Cells cells = Cells.of(answer);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    line(writer, cells.columns().stream().map(c -> escape(c.head())).toList());
    line(writer, cells.columns().stream().map(c -> "---").toList());
    Headline headline = Headline.of(answer);
    while (cells.rows().hasNext()) {
      List<@Nullable Node> row = cells.rows().next();
      headline.add(row);
      line(writer, row.stream().map(n -> escape(Cells.text(n))).toList());
    }
    if (headline.print().isPresent()) {
      writer.write("\n" + escape(headline.print().get()) + "\n");
    }
    writer.flush();
  }

  private static void line(Writer writer, List<String> cells) throws IOException {
    writer.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Text that stays in its cell and looks as it is. */
  static String escape(String text) {
    StringBuilder b = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> b.append("&lt;");
        case '>' -> b.append("&gt;");
        case '&' -> b.append("&amp;");
        case '\r' -> {}
        case '\n' -> b.append("<br>");
        default -> b.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return b.toString();
  }
}
