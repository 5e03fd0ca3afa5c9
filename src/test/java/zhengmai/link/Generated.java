package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import zhengmai.model.Citation;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.model.Stage;

/**
 * Records of documents that do not exist, with known answers: a tenth national, the rest of 31
 * provinces, each naming some of those before it by number, full title, instrument or bare title.
 */
final class Generated {
  private static final int IN_A_SOURCE = 100;
  private static final List<String> WORDS =
      List.of(
          "门诊", "住院", "药品", "耗材", "基层", "中医", "护理", "康复", "急救", "托育", "疫苗", "肿瘤", "处方", "价格", "基金",
          "结算", "信息", "人才", "设备", "检验", "影像", "血液", "心理", "口腔", "眼科", "老年", "妇幼", "职业", "食品", "应急");
  private static final List<String> FORMS = List.of("管理办法", "实施方案", "行动计划", "工作规范", "评价标准");
  private static final List<Stage> STAGES = List.of(Stage.FINAL, Stage.FINAL, Stage.TRIAL);

  final List<SourceRecords> sources = new ArrayList<>();

  /** What each citation means: {@code file:line#index} → number. */
  final Map<String, String> answers = new HashMap<>();

  private record Paper(String number, String instrument, String title, String province, int day) {}

  private final Random random;
  private final List<String> provinces =
      Papers.DATA.regions().stream()
          .filter(r -> r.level() == RegionLevel.PROVINCE && Diffusion.isReached(r.code()))
          .map(Region::name)
          .toList();
  private final List<Paper> national = new ArrayList<>();
  private final Map<String, List<Paper>> own = new HashMap<>();

  Generated(int papers, long seed) {
    random = new Random(seed);
    List<SourceRecord> records = new ArrayList<>();
    String file = "";
    for (int i = 0; i < papers; i++) {
      if (i % IN_A_SOURCE == 0) {
        flush(file, records);
        file = "编造" + (i / IN_A_SOURCE) + ".txt";
      }
      records.add(record(i, papers, file, 1 + (i % IN_A_SOURCE) * 10));
    }
    flush(file, records);
  }

  private void flush(String file, List<SourceRecord> records) {
    if (!records.isEmpty()) {
      String sha = String.format("%064x", sources.size() + 1);
      Source source = new Source(sha, file, Optional.empty(), "text/plain", "compendium", "1");
      sources.add(new SourceRecords(source, records));
      records.clear();
    }
  }

  private NoticeRecord record(int i, int papers, String file, int line) {
    boolean nation = i % 10 == 0;
    String province = nation ? "全国" : provinces.get(random.nextInt(provinces.size()));
    Paper paper = paper(i, papers, province);
    List<Citation> citations = citations(paper, file + ":" + line);
    (nation ? national : own.computeIfAbsent(province, k -> new ArrayList<>())).add(paper);
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(paper.day());
    return new NoticeRecord.Builder(new Place(file, line, line + 5))
        .regions(List.of(province))
        .issuers(List.of(nation ? "国家医疗保障局" : province + "医疗保障局"))
        .level(Optional.of(nation ? Level.NATIONAL : Level.PROVINCIAL))
        .documentNumber(Optional.of(Papers.number(paper.number())))
        .title(Optional.of(paper.title()))
        .instruments(List.of(new Instrument(paper.instrument(), Optional.empty(), Stage.FINAL)))
        .dateSigned(Optional.of(day))
        .datePublished(Optional.of(day.plusDays(1)))
        .citations(citations)
        .build();
  }

  private Paper paper(int i, int papers, String province) {
    boolean nation = province.equals("全国");
    int day = (int) (9000L * i / papers);
    int year = 2000 + day / 366;
    String code = nation ? "医保发" : "样" + provinces.indexOf(province) + "医保发";
    String topic = word(i) + word(i / 30) + word(i / 900) + "第" + (char) ('一' + i / 27000) + "类";
    Stage stage = STAGES.get(i % STAGES.size());
    String form = FORMS.get(i % FORMS.size()) + (stage == Stage.TRIAL ? "（试行）" : "");
    String instrument = (nation ? "" : province) + topic + "服务" + form;
    String by = nation ? "国家医疗保障局" : province + "医疗保障局";
    String title = by + "关于印发《" + instrument + "》的通知";
    return new Paper(
        code + "〔" + year + "〕" + (i % 90000 + 1) + "号", instrument, title, province, day);
  }

  private static String word(int i) {
    return WORDS.get(i % WORDS.size());
  }

  private List<Citation> citations(Paper citing, String place) {
    List<Citation> all = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      List<Paper> from =
          random.nextInt(3) == 0 ? own.getOrDefault(citing.province(), List.of()) : national;
      if (!from.isEmpty()) {
        Paper cited = from.get(random.nextInt(from.size()));
        all.add(cite(cited));
        answers.put(place + "#" + all.size(), cited.number());
      }
    }
    return all;
  }

  private Citation cite(Paper cited) {
    int how = random.nextInt(5);
    Optional<String> title =
        switch (how) {
          case 0 -> Optional.empty();
          case 1, 2 -> Optional.of(cited.instrument());
          case 3 -> Optional.of(cited.title());
          default -> Optional.of("关于印发" + cited.instrument().replace('（', '(') + "的通知");
        };
    boolean numbered = how == 0 || how == 1;
    return new Citation(
        Relation.BASED_ON,
        title,
        numbered ? Optional.of(Papers.number(cited.number())) : Optional.empty(),
        List.of(),
        new Quote("根据", 1, 1));
  }
}
