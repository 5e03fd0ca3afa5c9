package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengmai.Slow;
import zhengmai.extract.Layouts;
import zhengmai.link.SourceRecords;
import zhengmai.model.Citation;
import zhengmai.model.DigestRecord;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.rdf.Iris;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.Inputs;
import zhengmai.source.SourceFile;
import zhengmai.text.RecordTexts;

/** A store's conclusions are those of its sources, however these came and went. */
@Slow
class LinkingTest {
  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));
  private static final RecordRdf RDF = new RecordRdf(REFERENCE);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-01-05T01:00:00Z"), ZoneOffset.UTC);
  private static final List<SourceRecords> DOCUMENTS = documents();

  private static List<SourceRecords> documents() {
    List<Path> paths = new ArrayList<>(List.of(Path.of("data/samples"), Path.of("data/catalog")));
    Path corpus = Path.of("../shared/corpus");
    if (Files.isDirectory(corpus)) {
      paths.add(corpus);
    }
    Layouts layouts = new Layouts(REFERENCE.data());
    List<SourceRecords> all = new ArrayList<>();
    for (Path path : Inputs.of(paths).files()) {
      SourceFile file = Formats.read(path);
      if (file.text().isPresent()) {
        Extraction read =
            CatalogReader.recognises(file.text().get())
                ? CatalogReader.read(file.text().get())
                : layouts.extract(file.text().get());
        all.add(new SourceRecords(source(file.sha256(), path, read.layout()), read.records()));
      }
    }
    return all;
  }

  private static Source source(String sha, Path path, String layout) {
    String type = layout.equals(CatalogReader.LAYOUT) ? "text/csv" : "text/plain";
    String name = path.getFileName().toString();
    return new Source(sha, name, Optional.empty(), type, layout, ProgramFingerprint.brief());
  }

  /**
   * The documents cut into pieces, as if each piece were a file; an issue goes with its articles.
   */
  private static List<SourceRecords> pieces(Random random) {
    List<SourceRecords> pieces = new ArrayList<>();
    List<SourceRecords> some = new ArrayList<>(DOCUMENTS);
    Collections.shuffle(some, random);
    for (SourceRecords s : some.subList(0, Math.min(8, some.size()))) {
      boolean digest = s.records().stream().anyMatch(DigestRecord.class::isInstance);
      List<List<SourceRecord>> parts = new ArrayList<>();
      for (int i = 0; i < (digest ? 1 : 1 + random.nextInt(5)); i++) {
        parts.add(new ArrayList<>());
      }
      s.records().forEach(r -> parts.get(random.nextInt(parts.size())).add(r));
      for (int i = 0; i < parts.size(); i++) {
        String sha =
            UUID.nameUUIDFromBytes((s.source().sha256() + i).getBytes(StandardCharsets.UTF_8))
                .toString();
        Source part =
            source(
                sha.replace("-", "").repeat(2),
                Path.of(i + "-" + s.source().fileName()),
                s.source().reader());
        pieces.add(new SourceRecords(part, parts.get(i)));
      }
    }
    Collections.shuffle(pieces, random);
    return pieces;
  }

  private static void put(SourceWriter writer, SourceRecords s) {
    List<Triple> graph =
        RDF.graph(s.source(), RecordTexts.NONE, s.records(), List.of()).find().toList();
    writer.put(RecordRdf.graphName(s.source()), graph, s);
  }

  private static SourceWriter writer(GraphStore store) {
    return new SourceWriter(store, new Linking(store, REFERENCE, List.of()), CLOCK);
  }

  private static Set<String> conclusions(GraphStore store) {
    Set<String> lines = new TreeSet<>();
    store.graph(Iris.CONCLUSIONS).forEach(t -> lines.add(NodeFmtLib.str(t)));
    return lines;
  }

  private static Set<String> rebuilt(GraphStore store) {
    Batch batch = new Batch();
    new Linking(store, REFERENCE, List.of()).rebuild(batch);
    store.commit(batch);
    return conclusions(store);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void sourcesInAnyOrderAddedAndTakenAway_giveTheConclusionsOfAll(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Path dir = Files.createTempDirectory("zhengmai-linking");
    try (GraphStore store = GraphStore.open(dir)) {
      List<SourceRecords> pieces = pieces(random);
      for (int at = 0; at < pieces.size(); ) {
        SourceWriter writer = writer(store);
        int to = Math.min(pieces.size(), at + 1 + random.nextInt(12));
        pieces.subList(at, to).forEach(s -> put(writer, s));
        if (at > 0 && random.nextBoolean()) {
          SourceRecords gone = pieces.get(random.nextInt(at));
          writer.remove(RecordRdf.graphName(gone.source()));
          pieces.add(gone);
        }
        writer.finish();
        at = to;
      }
      Set<String> step = conclusions(store);
      Set<String> whole = rebuilt(store);
      assertThat(difference(step, whole)).isEmpty();
    } finally {
      Folders.delete(dir);
    }
  }

  private static List<String> difference(Set<String> step, Set<String> whole) {
    List<String> all = new ArrayList<>();
    step.stream().filter(l -> !whole.contains(l)).forEach(l -> all.add("only step by step: " + l));
    whole.stream().filter(l -> !step.contains(l)).forEach(l -> all.add("only as a whole: " + l));
    return all.subList(0, Math.min(40, all.size()));
  }

  /** One source has the words, another the day; what is ended or changed comes last. */
  @ParameterizedTest
  @EnumSource(
      value = Relation.class,
      names = {"REPEALS", "AMENDS", "EXTENDS"})
  void whatEndsOrChangesAnother_countsWithAllThatIsKnownOfIt(Relation relation) throws IOException {
    Citation words =
        new Citation(
            relation,
            Optional.of("四川省样例药品管理办法"),
            DocumentNumber.parse("川样发〔2019〕7号"),
            List.of(),
            new Quote("《四川省样例药品管理办法》第三条废止", 3, 1));
    List<NoticeRecord> notices =
        List.of(
            notice("川样发〔2022〕9号", "关于调整样例文件的通知").citations(List.of(words)).build(),
            notice("川样发〔2022〕9号", "关于调整样例文件的通知")
                .dateSigned(Optional.of(LocalDate.of(2022, 6, 1)))
                .build(),
            notice("川样发〔2019〕7号", "四川省样例药品管理办法").build());
    Path dir = Files.createTempDirectory("zhengmai-linking");
    try (GraphStore store = GraphStore.open(dir)) {
      for (NoticeRecord n : notices) {
        String sha = Integer.toString(1 + notices.indexOf(n)).repeat(64);
        SourceWriter writer = writer(store);
        put(
            writer,
            new SourceRecords(source(sha, Path.of(sha.charAt(0) + ".txt"), "notice"), List.of(n)));
        writer.finish();
      }
      Set<String> step = conclusions(store);
      assertThat(difference(step, rebuilt(store))).isEmpty();
    } finally {
      Folders.delete(dir);
    }
  }

  private static NoticeRecord.Builder notice(String number, String title) {
    return new NoticeRecord.Builder(new Place("样例.txt", 1, 5))
        .regions(List.of("四川省"))
        .issuers(List.of("四川省医疗保障局"))
        .documentNumber(DocumentNumber.parse(number))
        .title(Optional.of(title));
  }

  @Test
  void aSourceAddedAndTakenAway_leavesTheStoreAsItWas() throws IOException {
    Path dir = Files.createTempDirectory("zhengmai-linking");
    try (GraphStore store = GraphStore.open(dir)) {
      SourceWriter writer = writer(store);
      DOCUMENTS.stream().skip(1).forEach(s -> put(writer, s));
      writer.finish();
      String before = Samples.canonical(store);
      SourceWriter adding = writer(store);
      put(adding, DOCUMENTS.get(0));
      assertThat(adding.finish().changes().added()).isPositive();
      SourceWriter removing = writer(store);
      removing.remove(RecordRdf.graphName(DOCUMENTS.get(0).source()));
      removing.finish();
      assertThat(Samples.canonical(store)).isEqualTo(before);
    } finally {
      Folders.delete(dir);
    }
  }

  @Test
  void manyCommits_orOne_giveTheSameStore() throws IOException {
    Path one = Files.createTempDirectory("zhengmai-linking");
    Path many = Files.createTempDirectory("zhengmai-linking");
    try (GraphStore a = GraphStore.open(one);
        GraphStore b = GraphStore.open(many)) {
      SourceWriter whole = writer(a);
      SourceWriter parts = new SourceWriter(b, new Linking(b, REFERENCE, List.of()), CLOCK, 500);
      for (SourceRecords s : DOCUMENTS) {
        put(whole, s);
        put(parts, s);
      }
      whole.finish();
      parts.finish();
      assertThat(Samples.canonical(b)).isEqualTo(Samples.canonical(a));
      assertThat(new Linking(b, REFERENCE, List.of()).isUpToDate()).isTrue();
    } finally {
      Folders.delete(one);
      Folders.delete(many);
    }
  }

  @Test
  void aRunCutOff_isMadeGoodByTheNext() throws IOException {
    Path dir = Files.createTempDirectory("zhengmai-linking");
    try (GraphStore store = GraphStore.open(dir)) {
      SourceWriter cut =
          new SourceWriter(store, new Linking(store, REFERENCE, List.of()), CLOCK, 500);
      DOCUMENTS.forEach(s -> put(cut, s));
      assertThat(new Linking(store, REFERENCE, List.of()).isUpToDate()).isFalse();
      SourceWriter next = writer(store);
      DOCUMENTS.forEach(s -> put(next, s));
      next.finish();
      assertThat(new Linking(store, REFERENCE, List.of()).isUpToDate()).isTrue();
    } finally {
      Folders.delete(dir);
    }
  }
}
