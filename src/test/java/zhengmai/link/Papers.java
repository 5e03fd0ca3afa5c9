package zhengmai.link;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Citation;
import zhengmai.model.Conflict;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.model.ReferenceData;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.rdf.ReferenceReader;
import zhengmai.text.Stages;

/** Small records written by hand, of documents that do not exist. */
final class Papers {
  static final ReferenceData DATA = ReferenceReader.read(Path.of("data/reference")).data();

  private Papers() {}

  static DocumentNumber number(String printed) {
    return DocumentNumber.parse(printed).orElseThrow();
  }

  /** A notice of a region, signed on a day, with its number (or an empty string) and title. */
  static NoticeRecord.Builder paper(
      int line, String region, String issuer, String number, String title, String signed) {
    LocalDate day = LocalDate.parse(signed);
    return new NoticeRecord.Builder(new Place("样例.txt", line, line + 5))
        .regions(List.of(region))
        .issuers(List.of(issuer))
        .level(Optional.of(region.equals("全国") ? Level.NATIONAL : Level.PROVINCIAL))
        .documentNumber(number.isEmpty() ? Optional.empty() : Optional.of(number(number)))
        .title(Optional.of(title))
        .status(Stages.of(title))
        .dateSigned(Optional.of(day))
        .datePublished(Optional.of(day.plusDays(2)));
  }

  /** A paper of 四川省医疗保障局. */
  static NoticeRecord.Builder sichuan(int line, String number, String title, String signed) {
    return paper(line, "四川省", "四川省医疗保障局", number, title, signed);
  }

  /** A paper of 国家医疗保障局. */
  static NoticeRecord.Builder national(int line, String number, String title, String signed) {
    return paper(line, "全国", "国家医疗保障局", number, title, signed);
  }

  static Instrument instrument(String title) {
    return new Instrument(title, Optional.empty(), Stages.of(title));
  }

  static Citation cites(Relation relation, String title, String number, String... issuers) {
    return new Citation(
        relation,
        title.isEmpty() ? Optional.empty() : Optional.of(title),
        number.isEmpty() ? Optional.empty() : Optional.of(number(number)),
        Arrays.asList(issuers),
        new Quote("根据《" + title + "》" + number, 3, 30));
  }

  static Citation cites(String title, String number, String... issuers) {
    return cites(Relation.BASED_ON, title, number, issuers);
  }

  static Conflict conflict(String field, String one, String two) {
    return new Conflict(field, List.of(new Conflict.Value(one, 1), new Conflict.Value(two, 9)));
  }

  static SourceRecords source(String name, SourceRecord... records) {
    return source(name, "text/plain", records);
  }

  static SourceRecords source(String name, String mediaType, SourceRecord... records) {
    String sha = String.format("%064x", Integer.toUnsignedLong(name.hashCode()));
    return new SourceRecords(
        new Source(sha, name, Optional.empty(), mediaType, "compendium", "1"), List.of(records));
  }

  static Conclusions link(SourceRecord... records) {
    return Linker.link(List.of(source("样例.txt", records)), DATA, List.of());
  }

  static Conclusions link(SourceRecords... sources) {
    return Linker.link(List.of(sources), DATA, List.of());
  }

  /** The only citation's outcome. */
  static ResolvedCitation only(Conclusions c) {
    if (c.citations().size() != 1) {
      throw new AssertionError("expected one citation, found " + c.citations());
    }
    return c.citations().get(0);
  }

  static Policy policy(Conclusions c, String key) {
    return c.policies().stream()
        .filter(p -> p.id().key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " not among " + c.policies()));
  }

  static List<String> keys(Conclusions c) {
    return c.policies().stream().map(p -> p.id().key()).toList();
  }

  static List<String> keys(List<PolicyId> ids) {
    return ids.stream().map(PolicyId::key).toList();
  }

  /** Derived relations in one line each: {@code draftOf a b}. */
  static List<String> derived(Conclusions c) {
    List<String> all = new ArrayList<>();
    c.derived().forEach(d -> all.add(d.kind().code() + " " + d.from().key() + " " + d.to().key()));
    return all;
  }

  static NoticeRecord citing(int line, Citation... citations) {
    return sichuan(line, "川医保发〔2022〕99" + line + "号", "关于做好样例" + line + "工作的通知", "2022-06-01")
        .citations(List.of(citations))
        .build();
  }
}
