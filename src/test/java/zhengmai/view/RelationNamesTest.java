package zhengmai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengmai.model.Relation;
import zhengmai.rdf.Zm;

/**
 * A relation has one name, the ontology's: in drawings, on the pages and in the saved questions.
 */
final class RelationNamesTest {
  private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/zhengmai.ttl");
  private static final Pattern ASKED = Pattern.compile("\\(zm:(\\w+) \"([^\"]+)\"\\)");

  @ParameterizedTest
  @EnumSource(Relation.class)
  void everyRelation_isNamedAsTheOntologyDoes(Relation relation) {
    assertThat(relation.zh()).isEqualTo(label(relation.property(), "zh"));
    assertThat(relation.en()).isEqualTo(label(relation.property(), "en"));
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void everyRelation_isDrawnInAColourOfItsOwn(Relation relation) {
    RelationLook look = RelationLook.of(relation.code());
    assertThat(look.zh()).isEqualTo(relation.zh());
    assertThat(look.colour()).matches("#[0-9a-f]{6}");
    assertThat(Relation.ofLineage().stream().map(Relation::colour)).doesNotHaveDuplicates();
    assertThat(Relation.ofLineage().stream().map(Relation::onDark)).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheTable_namesOrColoursRelations_inThePages() throws IOException {
    Pattern own = Pattern.compile("(?s)\\b(basedOn|draftOf|counterpartOf)\\s*:\\s*[\\['\"]");
    try (Stream<Path> files = Files.walk(Path.of("src/main/web/src"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(own);
      }
    }
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

  private static String label(String code, String language) {
    Resource term = ONTOLOGY.createResource(Zm.NS + code);
    return ONTOLOGY
        .listStatements(term, RDFS.label, null, language)
        .mapWith(Statement::getString)
        .next();
  }
}
