package zhengmai.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengmai.view.SvgGrid.Row;

/** The time beside a drawing: years and days where a document stands, 2021年 11月19日. */
final class SvgAxis {
  private final XmlWriter xml;
  private final SvgLayout layout;

  SvgAxis(XmlWriter xml, SvgLayout layout) {
    this.xml = xml;
    this.layout = layout;
  }

  void draw() {
    List<Row> rows = layout.grid().rows();
    double x = SvgLayout.AXIS - 22;
    int year = Integer.MIN_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = layout.middle(i);
      Optional<LocalDate> day = row.day();
      if (row.first() && day.isEmpty()) {
        xml.label("无日期", SvgLayout.MARGIN, y - 1, 11, "#333333");
        xml.label("undated", SvgLayout.MARGIN, y + 12, 10, "#777777");
      } else if (row.first() && day.isPresent()) {
        boolean newYear = day.get().getYear() != year;
        if (newYear && i > 0) {
          yearLine(layout.top(i));
        }
        year = day.get().getYear();
        tick(day.get(), newYear, x, y);
      }
      if (day.isPresent()) {
        dayBar(row, i, rows, x);
      }
    }
  }

  private void yearLine(double y) {
    xml.empty(
        "line",
        "x1",
        SvgLayout.MARGIN,
        "y1",
        y,
        "x2",
        layout.width() - SvgLayout.MARGIN,
        "y2",
        y,
        "stroke",
        "#c9ced6",
        "stroke-dasharray",
        "2 3");
  }

  private void tick(LocalDate day, boolean newYear, double x, double y) {
    if (newYear) {
      xml.label(day.getYear() + "年", SvgLayout.MARGIN, y - 3, 12, "#111111");
    }
    String text = "%s月%s日".formatted(day.getMonthValue(), day.getDayOfMonth());
    xml.label(text, SvgLayout.MARGIN, y + (newYear ? 11 : 4), 10.5, "#555555");
    xml.empty("circle", "cx", x, "cy", y, "r", 2.5, "fill", "#555555");
  }

  /** A line along the rows of one day, and on to the next day. */
  private void dayBar(Row row, int i, List<Row> rows, double x) {
    if (i + 1 < rows.size()) {
      boolean same = rows.get(i + 1).day().equals(row.day());
      xml.empty(
          "line",
          "x1",
          x,
          "y1",
          layout.middle(i),
          "x2",
          x,
          "y2",
          layout.middle(i + 1),
          "stroke",
          same ? "#555555" : "#c9ced6",
          "stroke-width",
          same ? 2.0 : 1.0);
    }
  }
}
