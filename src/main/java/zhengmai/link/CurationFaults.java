package zhengmai.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.Finding.Severity;

/** Rows of curation that cannot be followed; each is named with its file and line. */
final class CurationFaults {
  private final Findings findings;
  private final boolean told;
  private final Titles titles;

  /** Told here, or by another part, which has all that the rows name. */
  CurationFaults(Findings findings, Titles titles, boolean told) {
    this.told = told;
    this.findings = findings;
    this.titles = titles;
  }

  void refuse(Curation row, String zh, String en) {
    if (!told) {
      return;
    }
    findings.add(Severity.ERROR, row.file(), row.line(), "curation", zh, en);
  }

  void unknown(Curation row, String key) {
    refuse(row, "找不到“" + key + "”", "nothing is called '" + key + "'");
  }

  /** The rows, without those of which one says what another denies: neither can be followed. */
  List<Curation> withoutContradictions(List<Curation> rows) {
    Set<Curation> refused = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        if (contradict(rows.get(i), rows.get(j))) {
          contradiction(rows.get(i), rows.get(j), refused);
          contradiction(rows.get(j), rows.get(i), refused);
        }
      }
    }
    return rows.stream().filter(r -> !refused.contains(r)).toList();
  }

  private void contradiction(Curation row, Curation other, Set<Curation> refused) {
    if (refused.add(row)) {
      refuse(
          row,
          "与%s:%d矛盾，两行都不采用".formatted(other.file(), other.line()),
          "contradicts %s:%d; neither is followed".formatted(other.file(), other.line()));
    }
  }

  private boolean contradict(Curation a, Curation b) {
    if (a.kind() == b.kind()) {
      boolean one = key(a.subject()).equals(key(b.subject())) && a.field().equals(b.field());
      boolean decides = a.kind() == Kind.ALIAS || a.kind() == Kind.CORRECTION;
      return decides && one && !key(a.object()).equals(key(b.object()));
    }
    boolean joinsAndParts = Set.of(a.kind(), b.kind()).equals(Set.of(Kind.SAME_AS, Kind.DIFFERENT));
    return joinsAndParts
        && List.of(key(a.subject()), key(a.object()))
            .containsAll(List.of(key(b.subject()), key(b.object())));
  }

  private String key(String name) {
    return titles.of(name).full();
  }
}
