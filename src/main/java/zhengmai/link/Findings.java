package zhengmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Level;

/** What linking came upon and somebody should look at. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private final Set<RecordRef> beside;

  void add(Severity severity, String file, int line, String code, String zh, String en) {
    all.add(new Finding(severity, file, line, 0, code, zh, en));
  }

  /** With nothing to say of these notices, which another part looks at. */
  Findings(Set<RecordRef> beside) {
    this.beside = beside;
  }

  /** In the order of files and lines, each once. */
  List<Finding> all() {
    return sorted(all);
  }

  /** The same of any. */
  static List<Finding> sorted(Collection<Finding> all) {
    return all.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Finding::file)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::code)
                .thenComparing(Finding::zh))
        .toList();
  }

  void sharedNumber(PolicyCandidate keeper, PolicyCandidate other, String number) {
    if (!other.isKnown() || beside.contains(other.notices.get(0).ref())) {
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

  /** A number whose agency code is another body's: 医保发 on a notice of 湖北省医疗保障局. */
  void strangeCode(NormalizedNotice n, Bodies bodies) {
    Optional<DocumentNumber> number =
        n.record().documentNumber().filter(d -> d.form() == Form.BRACKETED);
    Optional<String> of =
        number.map(DocumentNumber::code).filter(bodies::isListed).flatMap(bodies::regionOfCode);
    boolean told = n.record().level().filter(l -> l == Level.PROVINCIAL).isPresent();
    if (beside.contains(n.ref())
        || !told
        || of.isEmpty()
        || n.regions().isEmpty()
        || n.regions().contains(of.get())) {
      return;
    }
    String print = number.get().print();
    String own = String.join("、", n.regions());
    add(
        Severity.WARNING,
        n.ref().file(),
        n.ref().line(),
        "strange-code",
        "文号" + print + "的代字属" + of.get() + "，而文件属" + own,
        "the code of " + print + " is of " + of.get() + ", the document of " + own);
  }

  void of(NormalizedCitation c, Ladder.Step step) {
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
