package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengmai.model.Level;
import zhengmai.model.PrintedField;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

class ZmTest {
  private static final Turtle ONTOLOGY =
      Turtle.parse(ReferenceFiles.one(Path.of("ontology/zhengmai.ttl")).files().get(0));

  @Test
  void constants_andOntology_agreeInBothDirections() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    collect(Zm.class, constants);
    collect(Zm.Type.class, constants);
    for (PrintedField field : PrintedField.values()) {
      constants.add(field.term());
    }
    assertThat(ONTOLOGY.findings()).isEmpty();
    assertThat(constants)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(OntologyCheck.declared(ONTOLOGY));
  }

  @Test
  void ontology_everyTerm_hasNamesSentencesAndParent() {
    assertThat(OntologyCheck.check(ONTOLOGY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void relation_each_isDeclared(Relation relation) {
    String name = Zm.relation(relation).getURI().substring(Zm.NS.length());
    assertThat(OntologyCheck.declared(ONTOLOGY)).contains(name);
  }

  @Test
  void stagesAndLevels_each_haveAChineseName() {
    for (Stage stage : Stage.values()) {
      assertThat(named(Iris.stage(stage))).isTrue();
    }
    for (Level level : Level.values()) {
      assertThat(named(Iris.level(level))).isTrue();
    }
  }

  private static boolean named(String iri) {
    return ONTOLOGY.graph().contains(GraphBuilder.iri(iri), Std.PREF_LABEL, Node.ANY);
  }

  private static void collect(Class<?> type, Set<String> into) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == Node.class) {
        into.add(((Node) field.get(null)).getURI().substring(Zm.NS.length()));
      }
    }
  }
}
