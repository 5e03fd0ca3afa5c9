package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.link.ConcludedPolicies;
import zhengmai.link.Diffusion;
import zhengmai.link.Diffusion.Adoption;
import zhengmai.link.Edge;
import zhengmai.link.Force;
import zhengmai.link.Policy;
import zhengmai.link.Wanted;
import zhengmai.rdf.Iris;

/** Questions and code that answer the same thing give the same answer, for every policy. */
class AgreementTest {
  private static final World.Linked WORLD =
      World.linked(Path.of("data/samples"), Path.of("data/catalog"));
  private static final SavedQueries SAVED = SavedQueries.read(Path.of("queries"));
  private static final Map<String, String> CARRIES_OUT =
      Map.of("implements", "落实", "basedOn", "依据", "forwards", "转发", "counterpartOf", "对应国家文件");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2009-10-01",
        "2020-01-01",
        "2021-12-09",
        "2022-01-01",
        "2024-07-01",
        "2031-01-01"
      })
  void inForce_ofEveryPolicy_agreesWithForce(String day) {
    Map<String, List<String>> said = new TreeMap<>();
    for (Map<String, String> row : ask("in-force", Map.of("day", day))) {
      List<String> cells = new ArrayList<>();
      for (String column : List.of("status", "reason", "since", "by")) {
        cells.add(row.getOrDefault(column, ""));
      }
      assertThat(said.put(row.getOrDefault("iri", ""), cells)).isNull();
    }
    Map<String, List<String>> reckoned = new TreeMap<>();
    for (Policy p : WORLD.conclusions().policies()) {
      Force.On f = p.force().on(LocalDate.parse(day));
      String since = f.since().map(LocalDate::toString).orElse("");
      String by =
          f.by().stream()
              .flatMap(id -> WORLD.conclusions().policy(id).stream())
              .map(AgreementTest::name)
              .sorted()
              .collect(Collectors.joining("；"));
      reckoned.put(
          Iris.policy(p.id()), List.of(f.state().status().zh(), f.state().zh(), since, by));
    }
    assertThat(said).isEqualTo(reckoned);
  }

  @Test
  void inForce_overAllDays_showsEveryReasonButThoseOfNoSample() {
    TreeSet<String> reasons = new TreeSet<>();
    for (String day : List.of("2009-10-01", "2022-01-01", "2024-07-01", "2031-01-01")) {
      ask("in-force", Map.of("day", day)).forEach(r -> reasons.add(r.getOrDefault("reason", "")));
    }
    assertThat(reasons).contains("文中写明自何日起施行", "征求意见稿，未施行", "尚未施行", "有效期已过", "未见失效或废止", "文中未写明");
  }

  @Test
  void diffusion_ofEveryNationalPolicy_agreesWithDiffusion() {
    Map<String, List<String>> said = new TreeMap<>();
    for (Map<String, String> row : ask("diffusion", Map.of())) {
      List<String> cells = new ArrayList<>();
      for (String column :
          List.of("province", "found", "iri", "relations", "date", "lagDays", "rank", "quote")) {
        cells.add(row.getOrDefault(column, ""));
      }
      said.computeIfAbsent(row.getOrDefault("parentIri", ""), k -> new ArrayList<>())
          .add(String.join(" | ", cells));
    }
    Map<String, List<String>> reckoned = new TreeMap<>();
    ConcludedPolicies policies = new ConcludedPolicies(WORLD.conclusions(), Iris::policy);
    for (Policy p : WORLD.conclusions().policies()) {
      Diffusion spread =
          Diffusion.of(policies, Iris.policy(p.id()), World.reference()).orElseThrow();
      if (p.isNational() && !spread.adoptions().isEmpty()) {
        reckoned.put(Iris.policy(p.id()), rows(spread));
      }
    }
    said.values().forEach(l -> l.sort(null));
    assertThat(reckoned).hasSizeGreaterThan(10);
    assertThat(said).isEqualTo(reckoned);
  }

  private static List<String> rows(Diffusion spread) {
    List<String> rows = new ArrayList<>();
    for (Adoption a : spread.adoptions()) {
      String quote =
          a.edges().stream()
              .flatMap(e -> e.evidence().stream())
              .map(Edge.Evidence::quote)
              .findFirst()
              .orElse("");
      String relations =
          a.edges().stream()
              .map(e -> CARRIES_OUT.getOrDefault(e.relation(), ""))
              .sorted()
              .collect(Collectors.joining("；"));
      rows.add(
          String.join(
              " | ",
              a.province(),
              "见到",
              Iris.policy(a.policy().id()),
              relations,
              a.date().map(LocalDate::toString).orElse(""),
              a.lagDays().map(d -> Long.toString(d)).orElse(""),
              Integer.toString(a.rank()),
              quote));
    }
    spread.notFound().forEach(p -> rows.add(p + " | 本来源未见 |  |  |  |  |  | "));
    rows.sort(null);
    return rows;
  }

  @Test
  void wanted_ofAllPoliciesNotHeld_agreesWithWanted() {
    Map<String, List<String>> said = new HashMap<>();
    for (Map<String, String> row : ask("wanted", Map.of())) {
      List<String> cells = new ArrayList<>();
      for (String column : List.of("documents", "regionCount", "articles", "regions")) {
        cells.add(row.getOrDefault(column, ""));
      }
      said.put(row.getOrDefault("iri", ""), cells);
    }
    Map<String, List<String>> reckoned = new HashMap<>();
    for (Wanted w : Wanted.rank(WORLD.conclusions())) {
      reckoned.put(
          Iris.policy(w.policy().id()),
          List.of(
              Integer.toString(w.documents()),
              Integer.toString(w.regions().size()),
              Integer.toString(w.articles()),
              String.join("；", w.regions())));
    }
    assertThat(said).isEqualTo(reckoned);
  }

  @Test
  void sisterDocuments_ofGansusPlan_areThoseOfTheOtherProvinces() {
    assertThat(ask("sister-documents", Map.of("document", "甘医保发〔2021〕126号")))
        .extracting(r -> r.getOrDefault("regions", ""))
        .contains("内蒙古自治区", "青海省")
        .doesNotContain("甘肃省", "全国");
  }

  private static List<Map<String, String>> ask(String name, Map<String, String> given) {
    return Rows.maps(WORLD.graph(), SAVED.find(name).orElseThrow(), given);
  }

  private static String name(Policy p) {
    return p.id()
        .number()
        .or(() -> p.facts().documentNumber().map(t -> t.value()))
        .map(n -> n.print())
        .orElseGet(p::label);
  }
}
