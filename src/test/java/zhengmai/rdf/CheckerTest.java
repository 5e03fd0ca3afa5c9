package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.model.Finding;

class CheckerTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path root;

  @BeforeEach
  void copyTheFiles() throws IOException {
    copy(Path.of("ontology"), root.resolve("ontology"));
    copy(Fixtures.RESOURCES.resolve("reference"), root.resolve("data/reference"));
    copy(Fixtures.RESOURCES.resolve("queries"), root.resolve("queries"));
  }

  @Test
  void check_filesInOrder_findsNothing() {
    assertThat(Checker.of(root).findings()).isEmpty();
  }

  @Test
  void check_semicolonForgotten_isNamedWithLineColumnAndCaret() throws IOException {
    Path file = replace("data/reference/words.ttl", "\"DRG/DIP支付方式\"@zh ;", "\"DRG/DIP支付方式\"@zh");
    Checker checker = Checker.of(root);
    assertThat(checker.findings()).hasSize(1);
    assertThat(checker.show(checker.findings().get(0)))
        .startsWith(file + ":15:5: ")
        .contains("语句没有以“.”结束")
        .contains("Triples not terminated by DOT")
        .endsWith(
            "    skos:altLabel \"DRG\"@zh ; skos:hiddenLabel \"按病种分值\"@zh ; zm:notLabel \"DRG试剂\"@zh .\n    ^");
  }

  @Test
  void check_prefixUnknown_isNamed() throws IOException {
    replace("data/reference/words.ttl", "skos:broader", "skoss:broader");
    assertThat(only().zh()).contains("前缀 skoss");
  }

  @Test
  void check_termUnknown_isNamedInDataShapesAndQueries() throws IOException {
    replace("data/reference/bodies.ttl", "zm:officeName", "zm:officeNam");
    replace("ontology/shapes.ttl", "sh:path zm:publisherName", "sh:path zm:publisher");
    replace("queries/by-topic.rq", "zm:Policy", "zm:Polcy");
    assertThat(Checker.of(root).findings())
        .extracting(Finding::en)
        .containsExactlyInAnyOrder(
            "no such term: zm:officeNam", "no such term: zm:publisher", "no such term: zm:Polcy");
  }

  @Test
  void check_queryNotFinished_isNamed() throws IOException {
    Path file = replace("queries/by-topic.rq", "?topic }", "?topic ");
    Finding finding = only();
    assertThat(finding.print()).startsWith(file + ":4:").contains("查询没有写完");
  }

  @Test
  void check_ontologyTermWithoutChinese_isNamed() throws IOException {
    replace(
        "ontology/zhengmai.ttl",
        "rdfs:label \"依据\"@zh, \"based on\"@en",
        "rdfs:label \"based on\"@en");
    Finding finding = only();
    assertThat(finding.zh()).isEqualTo("zm:basedOn 没有中文名称（rdfs:label @zh）");
    assertThat(finding.line()).isGreaterThan(1);
  }

  @Test
  void check_sameCodeTwice_isNamedAtTheSecond() throws IOException {
    Path file =
        replace(
            "data/reference/regions.ttl", "skos:notation \"420000\"", "skos:notation \"150000\"");
    assertThat(only().print()).startsWith(file + ":22:78: ").contains("“150000”已属于 region/150000");
  }

  @Test
  void check_broaderOfNothing_isNamed() throws IOException {
    replace("data/reference/words.ttl", "skos:broader <genre/意见>", "skos:broader <genre/建议>");
    assertThat(only().zh()).isEqualTo("所指的 genre/建议 不存在");
  }

  @Test
  void check_labelThatIsItsOwnNotLabel_isNamed() throws IOException {
    replace("data/reference/words.ttl", "zm:notLabel \"DRG试剂\"", "zm:notLabel \"DRG\"");
    assertThat(only().code()).isEqualTo("label-and-not");
  }

  @Test
  void check_cueWithoutARelation_isNamed() throws IOException {
    replace("data/reference/words.ttl", "zm:cueRelation zm:basedOn", "zm:cueRelation zm:line");
    assertThat(only().code()).isEqualTo("cue-relation");
  }

  @Test
  void check_stringForAThing_isNamed() throws IOException {
    replace("data/reference/bodies.ttl", "zm:level <level/national>", "zm:level \"national\"");
    assertThat(only().code()).isEqualTo("literal-not-thing");
  }

  @Test
  void check_fileInAnotherEncoding_isNamedWithItsLine() throws IOException {
    Path file = root.resolve("data/reference/more.ttl");
    Files.write(file, "# a\n# 主题\n".getBytes(Charset.forName("GB18030")));
    assertThat(only().print()).startsWith(file + ":2: 不是UTF-8编码");
  }

  private Finding only() {
    List<Finding> findings = Checker.of(root).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private Path replace(String name, String from, String to) throws IOException {
    Path file = root.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    return file;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
