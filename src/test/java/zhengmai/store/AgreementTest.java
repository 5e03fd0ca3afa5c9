package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.link.ChosenValue;
import zhengmai.link.ConcludedPolicies;
import zhengmai.link.DateBasis;
import zhengmai.link.Diffusion;
import zhengmai.link.Diffusion.Candidate;
import zhengmai.link.Edge;
import zhengmai.link.Force;
import zhengmai.link.Policy;
import zhengmai.link.Wanted;
import zhengmai.model.Level;
import zhengmai.model.Relation;
import zhengmai.rdf.Iris;

/** Questions and code that answer the same thing give the same answer, for every policy. */
class AgreementTest {
  private static final World.Linked WORLD =
      World.linked(Path.of("data/samples"), Path.of("data/catalog"));
  private static final ConcludedPolicies POLICIES =
      new ConcludedPolicies(WORLD.conclusions(), Iris::policy);
  private static final SavedQueries SAVED = SavedQueries.read(Path.of("queries"));

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
    assertThat(reasons)
        .contains("文中写明自何日起施行", "征求意见稿，未施行", "尚未施行", "有效期已过", "未见失效或废止", "没有原文，只见于引用");
  }

  @ParameterizedTest
  @EnumSource(DateBasis.class)
  void diffusion_ofEveryNationalPolicy_agreesWithDiffusion(DateBasis basis) {
    Map<String, List<String>> said = new TreeMap<>();
    for (Map<String, String> row : ask("diffusion", Map.of("basis", basis.zh()))) {
      if (row.getOrDefault("found", "").equals("见到")) {
        List<String> cells = new ArrayList<>();
        for (String column :
            List.of("province", "iri", "relations", "date", "lagDays", "rank", "isFirst")) {
          cells.add(row.getOrDefault(column, ""));
        }
        said.computeIfAbsent(row.getOrDefault("parentIri", ""), k -> new ArrayList<>())
            .add(String.join(" | ", cells));
      }
    }
    Map<String, List<String>> reckoned = new TreeMap<>();
    for (Policy p : WORLD.conclusions().policies()) {
      List<String> rows = spread(p, basis);
      if (p.isNational() && !rows.isEmpty()) {
        reckoned.put(Iris.policy(p.id()), rows);
      }
    }
    said.values().forEach(l -> l.sort(null));
    assertThat(reckoned).hasSizeGreaterThan(10);
    assertThat(said).isEqualTo(reckoned);
  }

  private static List<String> spread(Policy national, DateBasis basis) {
    String iri = Iris.policy(national.id());
    Map<String, List<String>> ties = new TreeMap<>();
    for (Edge e : POLICIES.down(iri)) {
      Relation relation = Relation.of(e.relation()).orElseThrow();
      if (relation.carriesOut()) {
        ties.computeIfAbsent(e.younger(), k -> new ArrayList<>()).add(relation.zh());
      }
    }
    List<Candidate<String>> candidates = new ArrayList<>();
    for (Policy p : WORLD.conclusions().policies()) {
      List<String> relations = ties.get(Iris.policy(p.id()));
      boolean below = p.facts().level().map(l -> l.value() == Level.SUB_PROVINCIAL).orElse(false);
      if (relations != null && !below && !p.isNational()) {
        String names = relations.stream().sorted().collect(Collectors.joining("；"));
        p.regions()
            .forEach(
                r -> candidates.add(new Candidate<>(r, Iris.policy(p.id()), day(p, basis), names)));
      }
    }
    return Diffusion.ranked(day(national, basis), candidates).stream()
        .map(
            a ->
                String.join(
                    " | ",
                    a.of().province(),
                    a.of().key(),
                    a.of().document(),
                    a.of().day().map(LocalDate::toString).orElse(""),
                    a.lag().map(d -> Long.toString(d)).orElse(""),
                    a.rank() == 0 ? "" : Integer.toString(a.rank()),
                    a.first() ? "是" : ""))
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> day(Policy p, DateBasis basis) {
    return switch (basis) {
      case SIGNED -> p.facts().dateSigned().map(ChosenValue::value);
      case PUBLISHED -> p.facts().datePublished().map(ChosenValue::value);
      case IN_FORCE -> p.force().statedFrom();
    };
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
