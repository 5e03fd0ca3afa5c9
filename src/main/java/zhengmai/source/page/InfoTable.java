package zhengmai.source.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import zhengmai.model.PrintedField;
import zhengmai.text.Label;

/**
 * The information table of a page: the run of labelled values with most different labels, three at
 * least. A line under a title with a day and an origin is none, but its values count where no table
 * has them.
 *
 * @param values what stands behind each label; labels with nothing behind them are left out
 * @param boxes the blocks that hold labels and values
 */
record InfoTable(Map<Label, String> values, Set<Element> boxes) {
  /** So many segments may stand between two fields of one table. */
  private static final int GAP = 6;

  private static final int FIELDS = 3;

  private static final Set<Label> SUB_HEAD = EnumSet.of(Label.PUBLISHED, Label.ORIGIN);

  /** At least one of these is in an information table. */
  private static final Set<Label> TELLING =
      EnumSet.of(Label.INDEX, Label.NUMBER, Label.ISSUERS, Label.REGISTERED);

  private static final Set<Label> IN_LETTERS =
      Stream.of(PrintedField.values())
          .filter(f -> f.inText().isPresent())
          .map(Label::of)
          .collect(Collectors.toUnmodifiableSet());

  /** The table among these segments; an empty one where there is none. */
  static InfoTable in(List<Segment> segments) {
    List<LabelledValue> fields = FieldFinder.in(segments);
    Map<Label, String> values = new EnumMap<>(Label.class);
    Set<Element> boxes = new HashSet<>();
    for (LabelledValue f : best(fields)) {
      put(values, f);
      for (int i = f.segment(); i <= f.last(); i++) {
        boxes.add(segments.get(i).block());
      }
    }
    for (LabelledValue f : fields) {
      if (SUB_HEAD.contains(f.label()) && !f.value().isEmpty() && !values.containsKey(f.label())) {
        put(values, f);
      }
    }
    return new InfoTable(values, boxes);
  }

  private static void put(Map<Label, String> values, LabelledValue f) {
    if (!f.value().isEmpty()) {
      values.putIfAbsent(f.label(), f.value());
    }
  }

  /** Whether there is a table, not only a day and an origin. */
  boolean isTable() {
    return !boxes.isEmpty();
  }

  private static List<LabelledValue> best(List<LabelledValue> fields) {
    List<LabelledValue> best = List.of();
    int most = FIELDS - 1;
    for (List<LabelledValue> run : runs(fields)) {
      Set<Label> labels = EnumSet.noneOf(Label.class);
      run.forEach(f -> labels.add(f.label()));
      if (labels.size() > most && !Collections.disjoint(labels, TELLING)) {
        best = run;
        most = labels.size();
      }
    }
    return best;
  }

  /** What letters print as well is of a table only where it stands right behind another field. */
  private static int gap(Label label) {
    return IN_LETTERS.contains(label) ? 1 : GAP;
  }

  /** A label that comes again begins another run. */
  private static List<List<LabelledValue>> runs(List<LabelledValue> fields) {
    List<List<LabelledValue>> runs = new ArrayList<>();
    List<LabelledValue> run = new ArrayList<>();
    Set<Label> labels = EnumSet.noneOf(Label.class);
    int last = 0;
    for (LabelledValue f : fields) {
      if (!run.isEmpty() && (f.segment() - last > gap(f.label()) || labels.contains(f.label()))) {
        runs.add(run);
        run = new ArrayList<>();
        labels.clear();
      }
      run.add(f);
      labels.add(f.label());
      last = f.last();
    }
    runs.add(run);
    return runs;
  }
}
