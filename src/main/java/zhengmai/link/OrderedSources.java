package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengmai.link.NormalizedNotice.Kind;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.DigestRecord;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;

/** The sources put in order: notices and namings, each source once. */
final class OrderedSources {
  /**
   * A place where a record names another document.
   *
   * @param latest the last day on which it can have been written
   */
  record Naming(
      CitationRef ref, Citation citation, List<String> regions, Optional<LocalDate> latest) {}

  private final List<NormalizedNotice> notices;
  private final List<Naming> namings;

  private OrderedSources(List<NormalizedNotice> notices, List<Naming> namings) {
    this.notices = notices;
    this.namings = namings;
  }

  /** Some of those that were put in order before. */
  static OrderedSources of(List<NormalizedNotice> some, List<Naming> names) {
    OrderedSources part = new OrderedSources(new ArrayList<>(some), new ArrayList<>(names));
    part.sort();
    return part;
  }

  OrderedSources(Collection<SourceRecords> sources, Titles titles, Bodies bodies) {
    this(new ArrayList<>(), new ArrayList<>());
    NoticeMaker maker = new NoticeMaker(titles, bodies);
    Map<String, Map<SourceRecord, Integer>> records = new HashMap<>();
    Map<String, Source> bySha = new TreeMap<>();
    for (SourceRecords s : sources) {
      // The smallest name leads where one file came under two.
      bySha.merge(
          s.source().sha256(),
          s.source(),
          (a, b) -> a.fileName().compareTo(b.fileName()) <= 0 ? a : b);
      Map<SourceRecord, Integer> all =
          records.computeIfAbsent(s.source().sha256(), k -> new LinkedHashMap<>());
      s.records().forEach(r -> all.putIfAbsent(r, all.size()));
    }
    bySha.forEach(
        (sha, source) ->
            read(source, List.copyOf(records.getOrDefault(sha, Map.of()).keySet()), maker));
    sort();
  }

  private void sort() {
    notices.sort(Comparator.comparing(NormalizedNotice::ref));
    namings.sort(Comparator.comparing(Naming::ref));
  }

  List<NormalizedNotice> notices() {
    return notices;
  }

  List<Naming> namings() {
    return namings;
  }

  private void read(Source source, List<SourceRecord> records, NoticeMaker maker) {
    boolean table = source.mediaType().equals("text/csv") || source.reader().equals("catalog");
    boolean digest =
        source.reader().equals("digest")
            || records.stream().anyMatch(r -> !(r instanceof NoticeRecord));
    Kind kind = table ? Kind.TABLE : digest ? Kind.DIGEST : Kind.TEXT;
    Optional<LocalDate> issue =
        records.stream()
            .filter(DigestRecord.class::isInstance)
            .map(DigestRecord.class::cast)
            .flatMap(d -> d.periodEnd().stream())
            .max(LocalDate::compareTo);
    Map<String, Integer> seen = new HashMap<>();
    for (SourceRecord r : records) {
      if (r instanceof NoticeRecord n) {
        NormalizedNotice notice = maker.of(ref(source, "notice", r, seen), n, kind);
        notices.add(notice);
        name(notice.ref(), n.citations(), n.regions(), notice.latest());
      } else if (r instanceof ArticleRecord a) {
        name(
            ref(source, "article", r, seen),
            a.mentions(),
            a.regions(),
            a.datePublished().or(() -> issue));
      }
    }
  }

  private static RecordRef ref(
      Source source, String kind, SourceRecord r, Map<String, Integer> seen) {
    int line = r.source().line();
    int nth = seen.merge(kind + line, 1, Integer::sum);
    return new RecordRef(source.sha256(), source.fileName(), kind, line, nth);
  }

  private void name(
      RecordRef by, List<Citation> citations, List<String> regions, Optional<LocalDate> latest) {
    for (int i = 0; i < citations.size(); i++) {
      namings.add(new Naming(new CitationRef(by, i + 1), citations.get(i), regions, latest));
    }
  }
}
