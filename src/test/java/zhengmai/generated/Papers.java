package zhengmai.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import zhengmai.generated.Paper.Cites;
import zhengmai.generated.Paper.Naming;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.model.Relation;

/**
 * One paper after the other, the same for the same seed: a tenth of them national, the others of
 * the provinces, each resting on some of those before it.
 */
final class Papers {
  private static final List<String> WORDS =
      List.of(
          "门诊", "住院", "药品", "耗材", "基层", "中医", "护理", "康复", "急救", "托育", "疫苗", "肿瘤", "处方", "价格", "基金",
          "结算", "信息", "人才", "设备", "检验", "影像", "血液", "心理", "口腔", "眼科", "老年", "妇幼", "职业", "食品", "应急");
  private static final List<String> FORMS = List.of("管理办法", "实施方案", "行动计划", "工作规范", "评价标准");
  private static final List<Relation> RELATIONS =
      List.of(Relation.BASED_ON, Relation.BASED_ON, Relation.IMPLEMENTS, Relation.FOLLOWS);
  private static final List<Naming> NAMINGS = List.of(Naming.values());
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 4);
  private static final int DAYS = 9000;

  /** A province and the character that its numbers begin with. */
  private record Province(String name, String character) {}

  private final int size;
  private final Random random;
  private final List<Province> provinces;
  private final List<Paper> national = new ArrayList<>();
  private final Map<String, List<Paper>> own = new HashMap<>();
  private final Map<String, Integer> serials = new HashMap<>();
  private final List<Paper> drafts = new ArrayList<>();
  private int made;

  Papers(int size, long seed, ReferenceData data) {
    this.size = size;
    this.random = new Random(seed);
    this.provinces =
        data.regions().stream()
            .filter(r -> r.level() == RegionLevel.PROVINCE && r.code().compareTo("70") < 0)
            .map(r -> new Province(r.name(), r.abbreviations().get(0)))
            .toList();
  }

  boolean hasNext() {
    return made < size;
  }

  Paper next() {
    int i = made++;
    LocalDate day = FIRST.plusDays((long) DAYS * i / size);
    if (!drafts.isEmpty() && drafts.get(0).signed().plusDays(40).isBefore(day)) {
      return adopted(drafts.remove(0), day);
    }
    boolean nation = i % 10 == 0;
    Province province =
        nation ? new Province("全国", "") : provinces.get(random.nextInt(provinces.size()));
    String instrument = instrument(i, nation ? "" : province.name());
    String issuer = nation ? "国家医疗保障局" : province.name() + "医疗保障局";
    if (!nation && random.nextInt(20) == 0 && i < size * 0.9) {
      return draft(issuer, province.name(), instrument, day);
    }
    return keep(
        new Paper(
            number(province.character() + "医保发", day.getYear()),
            issuer,
            province.name(),
            instrument,
            issuer + "关于印发《" + instrument + "》的通知",
            day,
            cites(province.name(), day),
            Optional.empty()));
  }

  private Paper draft(String issuer, String region, String instrument, LocalDate day) {
    String title = issuer + "关于公开征求《" + instrument + "（征求意见稿）》意见的公告";
    Paper draft =
        new Paper(
            "",
            issuer,
            region,
            instrument + "（征求意见稿）",
            title,
            day,
            cites(region, day),
            Optional.empty());
    drafts.add(draft);
    return draft;
  }

  private Paper adopted(Paper draft, LocalDate day) {
    String instrument = draft.instrument().replace("（征求意见稿）", "");
    String character =
        provinces.stream()
            .filter(p -> p.name().equals(draft.region()))
            .map(Province::character)
            .findFirst()
            .orElseThrow();
    return keep(
        new Paper(
            number(character + "医保发", day.getYear()),
            draft.issuer(),
            draft.region(),
            instrument,
            draft.issuer() + "关于印发《" + instrument + "》的通知",
            day,
            cites(draft.region(), day),
            Optional.of(draft)));
  }

  private Paper keep(Paper paper) {
    (paper.isNational() ? national : own.computeIfAbsent(paper.region(), k -> new ArrayList<>()))
        .add(paper);
    return paper;
  }

  private String number(String code, int year) {
    return code + "〔" + year + "〕" + serials.merge(code + year, 1, Integer::sum) + "号";
  }

  private static String instrument(int i, String province) {
    String topic = word(i) + word(i / 30) + word(i / 900);
    String stage = i % 3 == 0 ? "（试行）" : "";
    return province + topic + "服务" + FORMS.get((i / 27_000 + i) % FORMS.size()) + stage;
  }

  private static String word(int i) {
    return WORDS.get(i % WORDS.size());
  }

  private List<Cites> cites(String region, LocalDate day) {
    List<Cites> all = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      boolean local = !region.equals("全国") && random.nextInt(3) == 0;
      List<Paper> from = local ? own.getOrDefault(region, List.of()) : national;
      if (!from.isEmpty()) {
        Paper cited = from.get(random.nextInt(from.size()));
        boolean again = all.stream().anyMatch(c -> c.paper().equals(cited));
        if (cited.signed().isBefore(day) && !again) {
          Naming naming = NAMINGS.get(random.nextInt(NAMINGS.size()));
          Relation relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
          all.add(new Cites(cited, relation, naming));
        }
      }
    }
    return all;
  }
}
