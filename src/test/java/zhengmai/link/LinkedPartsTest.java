package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.Slow;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;

/** Linking in parts that know nothing of each other concludes what one pass concludes. */
class LinkedPartsTest {
  private static final int[] PARTS = {1, 8, 64};

  private static List<SourceRecords> samples() {
    try (Stream<Path> files = Files.walk(Path.of("data/samples"))) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .map(Extracted::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertEqualInParts(List<SourceRecords> sources, List<Curation> curation) {
    Conclusions expected = Linker.link(sources, Papers.DATA, curation);
    for (int parts : PARTS) {
      Conclusions c = LinkedParts.link(sources, Papers.DATA, curation, parts).conclusions();
      assertThat(c.policyOf()).as("%d parts", parts).isEqualTo(expected.policyOf());
      assertThat(c.citations()).as("%d parts", parts).isEqualTo(expected.citations());
      assertThat(c.policies()).as("%d parts", parts).isEqualTo(expected.policies());
      assertThat(c.derived()).as("%d parts", parts).isEqualTo(expected.derived());
      assertThat(c.findings()).as("%d parts", parts).isEqualTo(expected.findings());
      assertThat(c.applied()).as("%d parts", parts).isEqualTo(expected.applied());
    }
  }

  @Test
  void link_theSamples_isThatOfOnePass() {
    assertEqualInParts(samples(), List.of());
  }

  @Test
  void link_theSamplesWithCuration_isThatOfOnePass() {
    List<SourceRecords> samples = samples();
    assertEqualInParts(samples, rows(samples, 5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void link_generatedDocuments_isThatOfOnePass(long seed) {
    List<SourceRecords> sources = new Generated(400, seed).sources;
    assertEqualInParts(sources, rows(sources, seed));
  }

  @Slow
  @Test
  void link_manyGeneratedDocuments_isThatOfOnePassAndNoComponentIsLarge() {
    List<SourceRecords> sources = new Generated(6_000, 9).sources;
    assertEqualInParts(sources, List.of());
    LinkedParts linked = LinkedParts.link(sources, Papers.DATA, List.of());
    assertThat(linked.largest()).hasSize(10);
    assertThat(linked.largest().get(0).size()).isLessThan(linked.items() / 20);
    assertThat(linked.tooLarge()).isEmpty();
  }

  /** Rows of every kind about some of the notices, and one that names nothing. */
  private static List<Curation> rows(List<SourceRecords> sources, long seed) {
    List<NoticeRecord> notices = new ArrayList<>();
    for (SourceRecords s : sources) {
      for (SourceRecord r : s.records()) {
        if (r instanceof NoticeRecord n && n.documentNumber().isPresent()) {
          notices.add(n);
        }
      }
    }
    Random random = new Random(seed);
    List<Curation> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String one = number(notices, random);
      NoticeRecord other = notices.get(random.nextInt(notices.size()));
      String place = other.source().file() + ":" + other.source().line();
      rows.add(row(rows, Kind.SAME_AS, one, "", place));
      rows.add(row(rows, Kind.DIFFERENT, place, "", one));
      rows.add(row(rows, Kind.ALIAS, "编造的别名第" + i + "种工作规划", "", one));
      rows.add(row(rows, Kind.CORRECTION, number(notices, random), "dateSigned", "2021-03-04"));
      rows.add(row(rows, Kind.CORRECTION, place, "documentNumber", "试医保发〔2020〕" + i + "号"));
      other.citations().stream()
          .flatMap(c -> c.documentNumber().stream())
          .forEach(n -> rows.add(row(rows, Kind.WRONG_LINK, place, "", n.print())));
    }
    rows.add(row(rows, Kind.ALIAS, "没有这件", "", "也没有这件"));
    return rows;
  }

  private static String number(List<NoticeRecord> notices, Random random) {
    return notices.get(random.nextInt(notices.size())).documentNumber().orElseThrow().print();
  }

  private static Curation row(
      List<Curation> rows, Kind kind, String subject, String field, String object) {
    return new Curation(
        kind, subject, field, object, "某人", "2026-01-01", "核对", "rows.csv", rows.size() + 2);
  }
}
