package zhengmai.rdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zhengmai.model.DocumentNumber;
import zhengmai.model.NoticeRecord;

/**
 * By what a notice's policy is known. The body is nearer to the document than the header that an
 * editor put before it: 文头的字号与正文不同时，以正文为准.
 *
 * @param number the number that is trusted; it may need a body beside it (公告2021年第8号)
 * @param title the title that is trusted
 * @param issuers the bodies that are trusted, as printed
 */
record PolicyKey(Optional<DocumentNumber> number, Optional<String> title, List<String> issuers) {

  static PolicyKey of(NoticeRecord notice) {
    return new PolicyKey(number(notice), notice.titleInBody().or(notice::title), issuers(notice));
  }

  private static Optional<DocumentNumber> number(NoticeRecord notice) {
    if (notice.documentNumberInBody().isPresent()) {
      return notice.documentNumberInBody();
    }
    // The body says nothing and the header's number is in doubt: it may be another document's.
    return conflicts(notice, "documentNumber") ? Optional.empty() : notice.documentNumber();
  }

  private static List<String> issuers(NoticeRecord notice) {
    boolean doubt = conflicts(notice, "issuers") || notice.issuers().isEmpty();
    return doubt && !notice.signatories().isEmpty() ? notice.signatories() : notice.issuers();
  }

  private static boolean conflicts(NoticeRecord notice, String field) {
    return notice.conflicts().stream().anyMatch(c -> c.field().equals(field));
  }

  /** The policy's IRI; {@code record} names it where nothing else does. */
  String iri(NoticeRecord notice, UnaryOperator<String> canonicalBody, String record) {
    if (number.isPresent() && NumberScope.isFull(number.get())) {
      return Iris.policy(number.get());
    }
    Optional<LocalDate> date = notice.dateSigned().or(notice::datePublished);
    String what = title.or(() -> number.map(DocumentNumber::print)).orElse(record);
    List<String> by = issuers.stream().map(canonicalBody).sorted().toList();
    return Iris.policy(notice.regions().stream().findFirst(), date, by, what);
  }
}
