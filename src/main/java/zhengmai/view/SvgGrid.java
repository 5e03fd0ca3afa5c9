package zhengmai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengmai.model.DocumentNumber;
import zhengmai.view.LineageGraph.Node;

/**
 * Who stands in which column and row of a drawing. Columns are the levels that occur, rows are days
 * in their order: a day has as many rows as its fullest column needs, so that no two documents
 * share a cell. Documents without a date stand above the first day.
 */
final class SvgGrid {
  /**
   * A row.
   *
   * @param day its day; nothing for documents without one
   * @param first whether it is the day's first row
   */
  record Row(Optional<LocalDate> day, boolean first) {}

  /**
   * A cell.
   *
   * @param column from 0
   * @param row from 0
   */
  record Cell(Node node, int column, int row) {}

  private final List<Lane> lanes = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Cell> cells = new HashMap<>();
  private final List<Cell> inOrder = new ArrayList<>();

  SvgGrid(List<Node> nodes) {
    Map<Lane, Integer> columns = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) {
      if (nodes.stream().anyMatch(n -> Lane.of(n.card()) == lane)) {
        columns.put(lane, lanes.size());
        lanes.add(lane);
      }
    }
    TreeMap<LocalDate, List<Node>> days = new TreeMap<>();
    for (Node n : nodes) {
      LocalDate day = n.card().date().orElse(LocalDate.MIN);
      days.computeIfAbsent(day, k -> new ArrayList<>()).add(n);
    }
    days.forEach((day, of) -> addDay(day, of, columns));
  }

  private void addDay(LocalDate day, List<Node> nodes, Map<Lane, Integer> columns) {
    Optional<LocalDate> date = day.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(day);
    int firstRow = rows.size();
    Map<Integer, Integer> used = new HashMap<>();
    nodes.sort(Comparator.comparingInt(SvgGrid::numberedYear).thenComparing(n -> n.card().iri()));
    for (Node n : nodes) {
      int column = columns.getOrDefault(Lane.of(n.card()), 0);
      int row = firstRow + used.merge(column, 1, Integer::sum) - 1;
      if (row == rows.size()) {
        rows.add(new Row(date, row == firstRow));
      }
      Cell cell = new Cell(n, column, row);
      cells.put(n.id(), cell);
      inOrder.add(cell);
    }
  }

  /** The year in its number puts a document without a date in its place among its like. */
  private static int numberedYear(Node n) {
    return n.card().number().map(DocumentNumber::year).filter(y -> y > 0).orElse(Integer.MAX_VALUE);
  }

  List<Lane> lanes() {
    return lanes;
  }

  List<Row> rows() {
    return rows;
  }

  /** All cells, row by row within a day. */
  List<Cell> cells() {
    return inOrder;
  }

  Optional<Cell> cell(Node node) {
    return Optional.ofNullable(cells.get(node.id()));
  }
}
