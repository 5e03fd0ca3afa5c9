package zhengmai.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/** What linking came upon and somebody should look at. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void add(Severity severity, String file, int line, String code, String zh, String en) {
    all.add(new Finding(severity, file, line, 0, code, zh, en));
  }

  /** In the order of files and lines, each once. */
  List<Finding> all() {
    return all.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Finding::file)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::code)
                .thenComparing(Finding::zh))
        .toList();
  }

  void sharedNumber(Doc keeper, Doc other, String number) {
    if (!other.isKnown()) {
      return;
    }
    RecordRef at = other.notices.get(0).ref();
    String where = keeper.isKnown() ? keeper.notices.get(0).ref().toString() : "";
    add(
        Severity.WARNING,
        at.file(),
        at.line(),
        "shared-number",
        "文号" + number + "另有一件（" + where + "），二者不是同一文件，此件加后缀",
        "another document (" + where + ") bears the number " + number + "; this one gets a suffix");
  }

  void of(Cited c, Ladder.Step step) {
    if (step.code().isEmpty()) {
      return;
    }
    RecordRef at = c.ref().record();
    String what =
        c.citation()
            .title()
            .or(() -> c.citation().documentNumber().map(Object::toString))
            .orElse("");
    int line = c.citation().quote().line();
    add(
        step.code().equals("two-candidates") ? Severity.INFO : Severity.WARNING,
        at.file(),
        line,
        step.code(),
        zh(step.code()) + "：" + what,
        en(step.code()) + ": " + what);
  }

  private static String zh(String code) {
    return switch (code) {
      case "self-citation" -> "引用的是本文件自己";
      case "shared-number" -> "文号为几件文件共有，标题分不清是哪一件";
      case "cites-later" -> "所引文件的日期在本文件之后";
      case "number-against-title" -> "文号与标题分属两件文件";
      case "curated" -> "经人工核定，不是所连的文件";
      default -> "不止一件文件符合，不作连接";
    };
  }

  private static String en(String code) {
    return switch (code) {
      case "self-citation" -> "the document cites itself";
      case "shared-number" ->
          "several documents bear the number, and the title does not tell which";
      case "cites-later" -> "the cited document is dated after this one";
      case "number-against-title" -> "number and title are of two documents";
      case "curated" -> "a person says that the link was wrong";
      default -> "more than one document fits, so none is linked";
    };
  }
}
