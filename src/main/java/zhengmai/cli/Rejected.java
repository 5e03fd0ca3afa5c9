package zhengmai.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.model.Finding;

/** The inputs that were not taken, with the reasons: {@code rejected.csv}. */
final class Rejected {
  static final String[] HEAD = {"文件 file", "行 line", "代码 code", "原因", "reason"};
  private static final String BOM = "\ufeff";

  private final List<String[]> rows = new ArrayList<>();

  /** A file that was not taken. */
  void add(String path, List<Finding> reasons) {
    for (Finding f : reasons) {
      rows.add(
          new String[] {
            path, f.line() == 0 ? "" : String.valueOf(f.line()), f.code(), f.zh(), f.en()
          });
    }
  }

  /** Writes the table; no table, and none of an earlier run, when everything was taken. */
  void write(Path file, Console console) {
    try {
      if (rows.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        write(file);
        console.say("未收的文件及原因见 " + file, "what was rejected, and why: " + file);
      }
    } catch (IOException e) {
      console.say(
          "%s 写不了：%s".formatted(file, e.getMessage()), "%s cannot be written".formatted(file));
    }
  }

  private void write(Path file) throws IOException {
    CSVFormat format = CSVFormat.EXCEL.builder().setHeader(HEAD).get();
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BOM);
      try (CSVPrinter csv = new CSVPrinter(out, format)) {
        for (String[] row : rows) {
          csv.printRecord((Object[]) row);
        }
      }
    }
  }
}
