package zhengmai.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.SourceText;

/**
 * Reads corrections that people made, {@code data/curation/*.csv}: one row each, as
 *
 * <pre>
 *   种类 kind, 对象 subject, 字段 field, 内容 object,           核定人 who, 日期 when,  理由 why
 *   别名,      双通道意见,   ,          医保发〔2021〕28号,     某人,       2026-01-05, 公文内的简称
 * </pre>
 *
 * A row that lacks what it needs is a finding with its line, and the others are read.
 *
 * @param rows in the order of files and lines
 * @param findings what is wrong with the others
 */
public record CurationReader(List<Curation> rows, List<Finding> findings) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  private enum Column {
    KIND("种类"),
    SUBJECT("对象"),
    FIELD("字段"),
    OBJECT("内容"),
    WHO("核定人"),
    WHEN("日期"),
    WHY("理由");

    private final String zh;

    Column(String zh) {
      this.zh = zh;
    }

    String en() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isCalled(String cell) {
      return cell.equals(zh) || cell.equals(en()) || cell.equals(zh + " " + en());
    }
  }

  public CurationReader {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** The rows of all {@code .csv} files of a folder; none where there is no such folder. */
  public static CurationReader read(Path folder) {
    List<Curation> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (folder.toFile().isDirectory()) {
      Inputs inputs = Inputs.of(List.of(folder));
      findings.addAll(inputs.findings());
      for (Path path : inputs.files()) {
        if (path.toString().endsWith(".csv")) {
          SourceFile file = Formats.read(path);
          findings.addAll(file.findings());
          file.text().ifPresent(t -> read(t, rows, findings));
        }
      }
    }
    return new CurationReader(rows, findings);
  }

  private static void read(SourceText text, List<Curation> rows, List<Finding> findings) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text.content()), FORMAT)) {
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      int line = 1;
      for (CSVRecord row : parser) {
        // The parser counts the line on which a row ends, and a cell may hold several.
        int at = text.lineAt((int) Math.min(row.getCharacterPosition(), text.content().length()));
        if (columns.isEmpty()) {
          columns.putAll(columns(row));
          if (columns.size() < Column.values().length) {
            findings.add(
                fault(
                    text,
                    at,
                    "表头应有：种类,对象,字段,内容,核定人,日期,理由",
                    "expected a head: kind,subject,field,object,who,when,why"));
            return;
          }
        } else if (row.stream().anyMatch(c -> !c.isEmpty())) {
          row(text, at, row, columns, rows, findings);
        }
        line = at;
      }
      if (columns.isEmpty()) {
        findings.add(fault(text, line, "空文件", "an empty file"));
      }
    } catch (IOException | UncheckedIOException e) {
      findings.add(fault(text, 0, "不是合格的CSV：" + e.getMessage(), "no well-formed CSV: " + e));
    }
  }

  private static Map<Column, Integer> columns(CSVRecord head) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < head.size(); i++) {
      String cell = head.get(i);
      int at = i;
      Arrays.stream(Column.values())
          .filter(c -> c.isCalled(cell))
          .findFirst()
          .ifPresent(c -> columns.putIfAbsent(c, at));
    }
    return columns;
  }

  private static void row(
      SourceText text,
      int line,
      CSVRecord row,
      Map<Column, Integer> columns,
      List<Curation> rows,
      List<Finding> findings) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    columns.forEach((c, i) -> cells.put(c, i < row.size() ? row.get(i) : ""));
    String kind = cells.getOrDefault(Column.KIND, "");
    Optional<Kind> known =
        Arrays.stream(Kind.values())
            .filter(k -> k.code().equals(kind) || k.zh().equals(kind))
            .findFirst();
    if (known.isEmpty()) {
      findings.add(
          fault(
              text,
              line,
              "没有这种核定“%s”，应为：别名、同一文件、不是同一文件、错连、更正".formatted(kind),
              "no such kind '%s': expected alias, same-as, different, wrong-link or correction"
                  .formatted(kind)));
      return;
    }
    for (Column c : Column.values()) {
      boolean needed = c != Column.FIELD || known.get() == Kind.CORRECTION;
      if (needed && cells.getOrDefault(c, "").isEmpty()) {
        findings.add(
            fault(text, line, "缺少“%s”".formatted(c.zh), "'%s' is missing".formatted(c.en())));
        return;
      }
    }
    String when = cells.getOrDefault(Column.WHEN, "");
    if (!isDay(when)) {
      findings.add(
          fault(
              text,
              line,
              "日期“%s”应写作2026-01-05".formatted(when),
              "the date '%s' should be like 2026-01-05".formatted(when)));
      return;
    }
    rows.add(
        new Curation(
            known.get(),
            cells.getOrDefault(Column.SUBJECT, ""),
            cells.getOrDefault(Column.FIELD, ""),
            cells.getOrDefault(Column.OBJECT, ""),
            cells.getOrDefault(Column.WHO, ""),
            when,
            cells.getOrDefault(Column.WHY, ""),
            text.file(),
            line));
  }

  private static boolean isDay(String when) {
    try {
      LocalDate.parse(when);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Finding fault(SourceText text, int line, String zh, String en) {
    return new Finding(Severity.ERROR, text.file(), line, 0, "curation", zh, en);
  }
}
