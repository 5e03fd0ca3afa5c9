package zhengmai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The packages and what each may use: the table of the design, exactly. */
final class ArchitectureTest {
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry("model", List.of()),
          entry("text", List.of("model")),
          entry("provision", List.of("text", "model")),
          entry("compare", List.of("provision", "text", "model")),
          entry("extract", List.of("text", "provision", "model")),
          entry("link", List.of("text", "model")),
          entry("view", List.of("link", "text", "model")),
          entry("rdf", List.of("model", "text", "provision", "link")),
          entry("source", List.of("model", "text")),
          entry("store", List.of("rdf", "link", "model")),
          entry("pipeline", List.of("source", "extract", "text", "model")),
          entry("readmodel", List.of("store", "rdf", "view", "link", "provision", "text", "model")),
          entry(
              "server",
              List.of(
                  "readmodel", "store", "rdf", "view", "link", "compare", "provision", "model")),
          entry(
              "cli",
              List.of(
                  "model",
                  "text",
                  "provision",
                  "compare",
                  "extract",
                  "link",
                  "view",
                  "rdf",
                  "source",
                  "store",
                  "pipeline",
                  "readmodel",
                  "server")));

  private static final List<String> PURE =
      List.of("model", "text", "provision", "compare", "extract", "link", "view");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("zhengmai");

  private static String in(String name) {
    return "zhengmai." + name + "..";
  }

  @Test
  void packages_areThoseOfTheTable() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(p -> p.startsWith("zhengmai."))
            .map(p -> p.split("\\.", -1)[1])
            .collect(java.util.stream.Collectors.toSet());
    assertThat(MAY_USE.keySet()).containsAll(found);
    assertThat(found).contains("model", "text", "extract", "rdf", "source", "cli");
  }

  @Test
  void packages_useWhatTheyMay() {
    MAY_USE.forEach(
        (name, uses) -> {
          List<String> forbidden = new ArrayList<>();
          for (String other : MAY_USE.keySet()) {
            if (!other.equals(name) && !uses.contains(other)) {
              forbidden.add(in(other));
            }
          }
          if (!forbidden.isEmpty()) {
            noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(new String[0]))
                .allowEmptyShould(true)
                .check(CLASSES);
          }
        });
  }

  @Test
  void packages_formNoCycle() {
    slices().matching("zhengmai.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** Who reads {@code Entry} must not have to ask whose. */
  @Test
  void classNames_areUnique() {
    Map<String, List<String>> byName =
        CLASSES.stream()
            .filter(c -> !c.isNestedClass() && !c.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
    byName.values().removeIf(names -> names.size() == 1);
    assertThat(byName).isEmpty();
  }

  /**
   * A writer of text in memory is no file. Which character stands for which (⽢ for 甘, 醫 for 医) is
   * Unicode's to say: text asks ICU, a table in memory like those of the JDK.
   */
  @Test
  void pureCode_knowsNothingButTheJdk() {
    for (String name : PURE) {
      List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", in(name)));
      if (name.equals("view")) {
        allowed.add("javax.xml.stream..");
      }
      if (name.equals("compare")) {
        allowed.add("com.github.difflib..");
      }
      if (name.equals("text")) {
        allowed.add("com.ibm.icu..");
      }
      MAY_USE.getOrDefault(name, List.of()).forEach(n -> allowed.add(in(n)));
      classes()
          .that()
          .resideInAPackage(in(name))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(allowed.toArray(new String[0]))
          .allowEmptyShould(true)
          .check(CLASSES);
      noClasses()
          .that()
          .resideInAPackage(in(name))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io..", "java.nio.file..", "java.util.logging..", "java.net..")
                  .and(not(belongToAnyOf(StringWriter.class, Writer.class))))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void pureCode_asksNoClock() {
    for (String name : PURE) {
      for (Class<?> c : List.of(LocalDate.class, LocalDateTime.class, Instant.class)) {
        noClasses()
            .that()
            .resideInAPackage(in(name))
            .should()
            .callMethod(c, "now")
            .allowEmptyShould(true)
            .check(CLASSES);
      }
      noClasses()
          .that()
          .resideInAPackage(in(name))
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ZoneId.class)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void onlyTheCommandLine_printsOrExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhengmai.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }
}
