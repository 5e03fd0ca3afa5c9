package zhengmai.extract.digest;

import java.nio.file.Path;
import java.util.List;
import zhengmai.extract.Layouts;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.ReferenceData;
import zhengmai.rdf.ReferenceReader;
import zhengmai.text.SourceText;

/** Digests written for the tests, and how they are read. */
final class Samples {
  static final ReferenceData DATA = ReferenceReader.read(Path.of("data/reference")).data();
  private static final Layouts LAYOUTS = new Layouts(DATA);

  /** All of the layout: cover, three marks, a wrapped title, page marks, a card, a masthead. */
  static final String FULL =
      """
      健康先锋系列之
      # 医事周览
      *Weekly on medicine*

      2024年第1期

      (12.25-12.31)

      ## ——本期视点——

      （提示：点击文题可以直接跳到正文。）

      ### · 医保动态 ·

      ▶ [东海省推进按病组付费，2024 年覆盖全部统筹区](#)（来源：东海日报）——第 3 页

      【提要】东海省医保局日前介绍，全省按病组付费改革进展顺利，患者负担

      2 / 20

      继续下降。

      ▣ [一图读懂 | 家庭医生
      签约服务怎么做——来自三个县的经验](#) (来

      源：健康报) —

      —第 9 页

      【提要】签约服务要从群众的需要出发。

      • 医院管理 •

      ► 医院怎样管好成本（来源：Hospital Review）—第 1

      2 页

      -----本期内容-----

      ### · 医保动态 ·

      #### 东海省推进按病组付费，2024年覆盖全部统筹区

      来源：东海日报

      改革覆盖全省，第一批医院已经按新办法结算。

      数据来源：本报采访整理

      [返回目录](#)

      ## **一图读懂 | 家庭医生签约服务怎么做—来自三个县的**

      ## **经验（节选）**

      来源：健康报

      第一个县的做法是走村入户。

      索引号	QH00-2023-0007	文号	清卫基层〔2023〕7号
      发布机构	青海省卫生健康委员会	生成日期	2023-12-20
      标题	青海省卫生健康委员会关于做好家庭医生签约服务的通知

      青海省卫生健康委员会关于做好家庭医生签约服务的通知

      发布日期: 2023-12-22 09:00

      各市、自治州卫生健康委：
      现就有关事项通知如下，请认真执行。

      青海省卫生健康委员会
      2023年12月20日

      《关于做好家庭医生签约服务的通知》解读

      通知提出四项任务。

      · 医院管理 ·

      医院怎样管好成本

      来源：Hospital Review

      成本管理要算细账。

      返回目录

      扫一扫
      关注医事公众号
      地址：东海市和平路1号
      """;

  private Samples() {}

  static Extraction read(String text) {
    return LAYOUTS.extract(SourceText.of("digest.txt", text));
  }

  static List<ArticleRecord> articles(Extraction e) {
    return e.records().stream()
        .filter(ArticleRecord.class::isInstance)
        .map(ArticleRecord.class::cast)
        .toList();
  }

  static List<NoticeRecord> notices(Extraction e) {
    return e.records().stream()
        .filter(NoticeRecord.class::isInstance)
        .map(NoticeRecord.class::cast)
        .toList();
  }

  static List<String> codes(Extraction e) {
    return e.findings().stream().map(Finding::code).toList();
  }

  /** A digest of a contents list and a body. */
  static String digest(String contents, String body) {
    return "——本期视点——\n\n" + contents + "\n\n-----本期内容-----\n\n" + body;
  }

  /** Number of the line that holds these words, from 1; the {@code nth} such line. */
  static int line(String text, String words, int nth) {
    List<String> lines = text.lines().toList();
    for (int i = 0, seen = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words) && ++seen == nth) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no line holds " + words);
  }
}
