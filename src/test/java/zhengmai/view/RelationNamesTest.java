package zhengmai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import zhengmai.link.DerivedRelation;
import zhengmai.model.Relation;
import zhengmai.rdf.Zm;

/**
 * A relation has one name, the ontology's: in drawings, on the pages and in the saved questions.
 */
final class RelationNamesTest {
  private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/zhengmai.ttl");
  private static final Path WORDS = Path.of("src/main/web/src/lib/words.ts");
  private static final Path COLOURS = Path.of("src/main/web/src/lib/lineageLook.ts");
  private static final Pattern WORD = Pattern.compile("(?m)^  (\\w+): \\['([^']+)', '([^']+)'\\]");
  private static final Pattern ASKED = Pattern.compile("\\(zm:(\\w+) \"([^\"]+)\"\\)");

  /** What a drawing may show: what texts state of policies, and what is concluded between them. */
  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    Arrays.stream(Relation.values()).map(Relation::code).forEach(codes::add);
    Arrays.stream(DerivedRelation.Kind.values()).map(k -> k.code()).forEach(codes::add);
    // Articles are no policies, and what ends a document is drawn as repeals.
    codes.removeAll(List.of("subject", "cites", "repealedBy"));
    return codes;
  }

  @Test
  void drawings_nameAndColourEveryRelation_asTheOntologyAndThePagesDo() throws IOException {
    Map<String, List<String>> colours = table(Files.readString(COLOURS), "RELATIONS");
    for (String code : codes()) {
      RelationLook look = RelationLook.of(code);
      assertThat(look.zh()).as(code).isEqualTo(label(code, "zh"));
      assertThat(look.en()).as(code).isEqualTo(label(code, "en"));
      assertThat(colours.get(code)).as(code).isNotNull().startsWith(look.colour());
    }
  }

  @Test
  void pages_nameEveryRelation_asTheOntologyDoes() throws IOException {
    String words = Files.readString(WORDS);
    Map<String, List<String>> names = table(words, "RELATIONS");
    assertThat(names.keySet()).containsAll(codes());
    assertThat(table(words, "INVERSE").keySet()).isEqualTo(codes());
    names.forEach(
        (code, name) ->
            assertThat(name).as(code).containsExactly(label(code, "zh"), label(code, "en")));
  }

  @Test
  void savedQuestions_nameRelations_asTheOntologyDoes() throws IOException {
    for (String question : List.of("lineage-edges", "cited-by", "citations", "citations-of")) {
      Matcher m = ASKED.matcher(Files.readString(Path.of("queries", question + ".rq")));
      while (m.find()) {
        assertThat(m.group(2)).as(question + " " + m.group(1)).isEqualTo(label(m.group(1), "zh"));
      }
    }
  }

  @Test
  void readModel_walksEveryRelation() {
    Set<String> walked = new TreeSet<>();
    Arrays.stream(zhengmai.readmodel.LineageRelation.values())
        .map(r -> r.code())
        .forEach(walked::add);
    assertThat(walked).isEqualTo(codes());
  }

  private static String label(String code, String language) {
    Resource term = ONTOLOGY.createResource(Zm.NS + code);
    return ONTOLOGY
        .listStatements(term, RDFS.label, null, language)
        .mapWith(Statement::getString)
        .next();
  }

  private static Map<String, List<String>> table(String script, String name) {
    int from = script.indexOf("const " + name);
    Matcher m = WORD.matcher(script.substring(from, script.indexOf("\n}", from)));
    Map<String, List<String>> table = new TreeMap<>();
    while (m.find()) {
      table.put(m.group(1), List.of(m.group(2), m.group(3)));
    }
    return table;
  }
}
