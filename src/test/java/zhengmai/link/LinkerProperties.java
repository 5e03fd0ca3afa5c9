package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import zhengmai.model.SourceRecord;

/** The order in which sources come, and in how many pieces, does not show in what is concluded. */
class LinkerProperties {
  private static final List<SourceRecords> SAMPLES = samples();
  private static final Conclusions EXPECTED = Linker.link(SAMPLES, Papers.DATA, List.of());

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

  @Property(tries = 40)
  void link_sourcesInAnyOrderAndAnyPieces_sameConclusions(@ForAll long seed) {
    Random random = new Random(seed);
    List<SourceRecords> pieces = new ArrayList<>();
    for (SourceRecords s : SAMPLES) {
      List<SourceRecord> records = s.records();
      int cut = records.isEmpty() ? 0 : random.nextInt(records.size() + 1);
      pieces.add(new SourceRecords(s.source(), records.subList(0, cut)));
      pieces.add(new SourceRecords(s.source(), records.subList(cut, records.size())));
    }
    pieces.add(SAMPLES.get(random.nextInt(SAMPLES.size())));
    Collections.shuffle(pieces, random);
    assertThat(Linker.link(pieces, Papers.DATA, List.of())).isEqualTo(EXPECTED);
  }

  @Property(tries = 20)
  void ids_ofAllPolicies_areDifferent(@ForAll long seed) {
    List<SourceRecords> some = new ArrayList<>(SAMPLES);
    Collections.shuffle(some, new Random(seed));
    Conclusions c = Linker.link(some.subList(0, 6), Papers.DATA, List.of());
    Map<String, Policy> seen = new HashMap<>();
    c.policies().forEach(p -> assertThat(seen.put(p.id().key(), p)).isNull());
  }
}
