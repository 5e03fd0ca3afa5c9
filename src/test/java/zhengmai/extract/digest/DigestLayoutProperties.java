package zhengmai.extract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;
import zhengmai.text.SourceText;

class DigestLayoutProperties {
  private static final List<String> PIECES =
      List.of(
          "——本期视点——\n",
          "-----本期内容-----\n",
          "· 动态 ·\n",
          "▶",
          "▣ [",
          "](#)",
          "（来源：",
          "）",
          "——第 ",
          "12 页",
          "\n",
          "\r\n",
          "\r",
          "【提要】",
          "来源：健康报\n",
          "返回目录\n",
          "甲县试点工作\n",
          "甲县试点工作",
          "7 / 88\n",
          "索引号\tA\t文号\t",
          "甲卫发〔2023〕1号\n",
          "发布机构 甲省卫生健康委员会\n",
          "2023年5月6日\n",
          "2023年第38期\n",
          "(12.26-01.01)\n",
          "《",
          "》",
          "2023.02.30-2023.13.01",
          "\u0000",
          "\ud842\udfb7",
          "\ud842",
          "1. ",
          "##",
          "**",
          "|",
          "扫一扫\n");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(p -> String.join("", p));
  }

  @Property(tries = 400)
  void extract_anyText_givesRecordsWithinIt(@ForAll("texts") String pieces) {
    String text = "——本期视点——\n" + pieces + "\n返回目录\n本期内容\n" + pieces;
    Extraction e = Samples.read(text);
    int lines = SourceText.of("x", text).lineCount();
    for (SourceRecord r : e.records()) {
      assertThat(r.source().endLine()).isLessThanOrEqualTo(lines);
    }
  }

  @Property(tries = 200)
  void extract_cutAnywhere_neverThrows(@ForAll int from, @ForAll int to) {
    int a = Math.floorMod(from, Samples.FULL.length());
    int b = Math.floorMod(to, Samples.FULL.length());
    assertThat(Samples.read(Samples.FULL.substring(Math.min(a, b), Math.max(a, b)))).isNotNull();
  }

  @Example
  void extract_anyLineBreak_givesTheSameRecords() {
    List<String> lf = facts(Samples.FULL);
    assertThat(facts(Samples.FULL.replace("\n", "\r\n"))).isEqualTo(lf);
    assertThat(facts(Samples.FULL.replace("\n", "\r"))).isEqualTo(lf);
  }

  @Example
  void extract_twoThousandCopies_endsAndLosesNone() {
    String entry = "▶甲县试点工作（来源：甲报）——第 2 页\n";
    String body = "甲县试点工作\n来源：甲报\n一。\n返回目录\n";
    Extraction e = Samples.read(Samples.digest(entry.repeat(2000), body.repeat(2000)));
    assertThat(Samples.articles(e)).hasSize(2000);
  }

  /** What the records say; a quote's offset counts the characters of line breaks. */
  private static List<String> facts(String text) {
    return Samples.read(text).records().stream().map(DigestLayoutProperties::fact).toList();
  }

  private static String fact(SourceRecord r) {
    if (r instanceof ArticleRecord a) {
      return List.of(
              a.source(),
              a.section(),
              a.title(),
              a.titleInBody(),
              a.publisher(),
              a.tocPage(),
              a.summary(),
              a.regions(),
              a.topics())
          .toString();
    }
    if (r instanceof NoticeRecord n) {
      return List.of(n.source(), n.issuers(), n.signatories(), n.documentNumber(), n.title())
          .toString();
    }
    return ((DigestRecord) r).toString();
  }
}
