package zhengmai.store.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table for the terminal. A Chinese character is as wide as two Latin ones; cells that do not fit
 * the terminal are wrapped and never cut.
 */
public final class TableFormat implements ResultFormat {
  private static final String GAP = "  ";

  /** No column is made narrower. */
  private static final int NARROWEST = 6;

  @Override
  public String name() {
    return "table";
  }

  @Override
  public String mediaType() {
    return "text/plain; charset=utf-8";
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    Cells cells = Cells.of(answer);
    List<String> head = cells.columns().stream().map(c -> c.head()).toList();
    List<List<String>> rows = new ArrayList<>();
    Headline headline = Headline.of(answer);
    cells
        .rows()
        .forEachRemaining(
            r -> {
              headline.add(r);
              rows.add(r.stream().map(n -> oneLine(Cells.text(n))).toList());
            });
    int[] widths = widths(head, rows);
    fit(widths, options.width());
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (headline.print().isPresent()) {
      writer.write(headline.print().get() + "\n\n");
    }
    row(writer, head, widths);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    row(writer, rule, widths);
    for (List<String> row : rows) {
      row(writer, row, widths);
    }
    writer.flush();
  }

  private static int[] widths(List<String> head, List<List<String>> rows) {
    int[] widths = new int[head.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(1, Width.of(head.get(i)));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes from the widest column until all fit. */
  static void fit(int[] widths, int total) {
    int room = total - GAP.length() * (widths.length - 1);
    while (total > 0 && sum(widths) > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  private static void row(Writer writer, List<String> cells, int[] widths) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(Width.wrap(cells.get(i), widths[i]));
    }
    int lines = Collections.max(wrapped.stream().map(List::size).toList());
    for (int line = 0; line < lines; line++) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        List<String> cell = wrapped.get(i);
        b.append(i == 0 ? "" : GAP);
        b.append(Width.pad(line < cell.size() ? cell.get(line) : "", widths[i]));
      }
      writer.write(b.toString().stripTrailing());
      writer.write('\n');
    }
  }

  /** White space and control characters as one space: a terminal must not be steered by a title. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
