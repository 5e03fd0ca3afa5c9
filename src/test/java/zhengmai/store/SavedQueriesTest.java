package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.Finding;
import zhengmai.rdf.TextFile;

class SavedQueriesTest {
  private static final String TITLES = "#@ title.zh: 题\n#@ title.en: Title\n";

  @Test
  void head_complete_isRead() {
    SavedQuery query =
        one(
            """
            #@ title.zh: 各省方案
            #@ title.en: Provincial plans
            #@ description.zh: 说明：有冒号
            #@ description.en: With: a colon
            #@ param: year year default=2021 | 年份 | Year
            #@ param: form iri optional vocabulary=scheme/instrument-forms | 体式 | Form
            #@ view: map
            #@ column: region 地区 Region of issue
            #@ list: region
            SELECT ?region { ?x ?year ?region FILTER(!BOUND(?form) || ?x = ?form) }
            """);

    assertThat(query.name()).isEqualTo("q");
    QueryHead head = query.head();
    assertThat(head.titleZh()).isEqualTo("各省方案");
    assertThat(head.descriptionZh()).isEqualTo("说明：有冒号");
    assertThat(head.descriptionEn()).isEqualTo("With: a colon");
    assertThat(head.view()).isEqualTo(QueryHead.View.MAP);
    assertThat(head.parameters()).hasSize(2);
    assertThat(head.parameters().get(0).fallback()).contains("2021");
    assertThat(head.parameters().get(1).optional()).isTrue();
    assertThat(head.parameters().get(1).vocabulary()).contains("scheme/instrument-forms");
    assertThat(head.column("region"))
        .isEqualTo(new Column("region", "地区", "Region of issue", true));
    assertThat(head.column("other").head()).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          views: map                             | 3:4  | unknown key 'views'
          view: pie                              | 3:9  | no view 'pie' (known: table, chart, map, timeline, lineage)
          param: y yaer ¦ 年 ¦ Year              | 3:10 | no type 'yaer'
          param: y year                          | 3:10 | expected 'name type … ¦ 中文 ¦ English', found 'y year'
          param: y year option ¦ 年 ¦ Year       | 3:10 | unknown 'option'
          param: z year ¦ 年 ¦ Year              | 3:1  | the query does not use the parameter ?z
          param: y year default=21 ¦ 年 ¦ Year   | 3:1  | default '21': expected a year of four digits
          param: s string ¦ 主 ¦ Subject         | 3:1  | the parameter ?s must not be a column
          column: a 甲                           | 3:11 | expected 'variable 中文 English', found 'a 甲'
          column: a 甲 A                         | 3:1  | the query has no column ?a
          title.zh:                              | 3:13 | nothing behind 'title.zh'
          """)
  void head_wrong_isAFindingWithItsPlace(String line, String place, String message) {
    String text = TITLES + "#@ " + line.replace('¦', '|') + "\nSELECT ?s { ?s ?p ?y }\n";

    SavedQueries read = SavedQueries.of(new TextFile("queries/q.rq", text), true);

    assertThat(read.queries()).isEmpty();
    assertThat(read.findings()).hasSize(1);
    Finding finding = read.findings().get(0);
    assertThat(finding.print()).startsWith("queries/q.rq:" + place + ": ");
    assertThat(finding.en()).startsWith(message.replace('¦', '|'));
    assertThat(finding.zh()).matches(".*\\p{IsHan}.*");
  }

  @Test
  void sparql_wrong_isAFindingWithLineAndColumn() {
    String text = TITLES + "SELECT ?s {\n  ?s ?p\n}\n";

    SavedQueries read = SavedQueries.of(new TextFile("queries/q.rq", text), true);

    assertThat(read.findings()).hasSize(1);
    assertThat(read.findings().get(0).print())
        .startsWith("queries/q.rq:5:1: 此处不该有 } / Encountered");
  }

  @Test
  void sparql_prefixNotDeclared_isNamed() {
    SavedQueries read =
        SavedQueries.of(new TextFile("q.rq", TITLES + "SELECT ?s { ?s zm:x ?o }"), true);

    assertThat(read.findings()).extracting(Finding::zh).containsExactly("前缀没有声明：zm:x");
    assertThat(read.findings().get(0).line()).isEqualTo(3);
  }

  @Test
  void title_missing_isAFindingOnlyForSavedOnes() {
    TextFile file = new TextFile("q.rq", "SELECT ?s { ?s ?p ?o }");

    assertThat(SavedQueries.of(file, true).findings()).hasSize(1);
    assertThat(SavedQueries.of(file, false).queries()).hasSize(1);
  }

  @Test
  void read_oneFileBroken_theOthersAreThere(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("good.rq"), TITLES + "SELECT ?s { ?s ?p ?o }");
    Files.writeString(folder.resolve("bad.rq"), TITLES + "SELECT ?s { ");
    Files.writeString(folder.resolve("note.txt"), "no query");

    SavedQueries read = SavedQueries.read(folder);

    assertThat(read.queries()).extracting(SavedQuery::name).containsExactly("good");
    assertThat(read.findings()).hasSize(1);
    assertThat(read.findings().get(0).zh()).isEqualTo("查询没有写完（缺“}”？）");
  }

  @Test
  void read_noFolder_isAFinding(@TempDir Path folder) {
    assertThat(SavedQueries.read(folder.resolve("none")).findings()).hasSize(1);
    assertThat(SavedQueries.readFile(folder.resolve("none.rq")).findings()).hasSize(1);
  }

  @Test
  void near_nameMistyped_findsTheRightOne() {
    SavedQueries read = SavedQueries.read(Path.of("queries"));

    assertThat(read.near("provincal-plan")).startsWith("provincial-plans");
    assertThat(read.find("provincal-plan")).isEmpty();
  }

  private static SavedQuery one(String text) {
    SavedQueries read = SavedQueries.of(new TextFile("queries/q.rq", text), true);
    assertThat(read.findings()).isEqualTo(List.of());
    return read.queries().get(0);
  }
}
