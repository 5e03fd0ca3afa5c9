package zhengmai.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import zhengmai.link.DrawnGraph;
import zhengmai.link.Lineage;
import zhengmai.model.Stage;

/** Walks to write and draw. */
final class Trees {
  static final String NASTY = "关于<img onerror=\"x\">“甲”&'乙'\\N\n印发]]>《𠮷|`丙`》#\u0001的通知";

  private static final String[] RELATIONS = {
    "basedOn", "implements", "refersTo", "repeals", "forwards", "newKind"
  };

  private static final List<Stage> STAGES = List.of(Stage.values());

  private Trees() {}

  static Lineage.Tree walk(DrawnGraph graph, String start) {
    return new Lineage(graph).walk(start, 100_000, 100_000, Set.of()).orElseThrow();
  }

  /** A nation's plan, and what provinces made of it within a few days. */
  static Lineage.Tree provinces(int count) {
    DrawnGraph graph =
        new DrawnGraph()
            .card(
                "nation",
                "国家医疗保障局关于印发样例三年行动计划的通知",
                "医保发〔2021〕948号",
                "全国",
                "2021-11-19",
                Stage.FINAL)
            .card("law", "中华人民共和国样例法", "", "全国", "", Stage.FINAL)
            .edge("nation", "law");
    for (int i = 0; i < count; i++) {
      String day = LocalDate.of(2021, 12, 1).plusDays(i / 3).toString();
      String id = "p" + i;
      graph.card(id, "关于印发样例" + i + "方案（试行）的通知", "", "样例" + i + "省", day, Stage.TRIAL);
      graph.edge(id, "nation", i % 2 == 0 ? "implements" : "basedOn");
    }
    return walk(graph, "nation");
  }

  /** Draft, trial, formal, edition, repealed. */
  static Lineage.Tree chain() {
    DrawnGraph graph =
        new DrawnGraph()
            .card("draft", "样例办法（征求意见稿）", "", "江苏省", "2019-05-06", Stage.DRAFT)
            .card("trial", "样例办法（试行）", "苏卫规〔2019〕907号", "江苏省", "2019-11-20", Stage.TRIAL)
            .card("formal", "样例办法", "苏卫规〔2021〕903号", "江苏省", "2021-12-06", Stage.FINAL)
            .card("edition", "样例办法（2023年版）", "苏卫规〔2023〕909号", "江苏省", "2023-08-01", Stage.FINAL)
            .card("end", "关于废止样例办法的决定", "苏卫规〔2024〕901号", "江苏省", "2024-03-01", Stage.FINAL)
            .concluded("trial", "draft", "draftOf")
            .concluded("formal", "trial", "formalises")
            .edge("formal", "trial", "repeals")
            .concluded("edition", "formal", "supersedes")
            .edge("end", "edition", "repeals");
    return walk(graph, "formal");
  }

  /** Documents of all levels and times, by chance; some cite younger and sister documents. */
  static Lineage.Tree random(int seed, int count) {
    Random random = new Random(seed);
    DrawnGraph graph = new DrawnGraph();
    for (int i = 0; i < count; i++) {
      String region = new String[] {"全国", "四川省", "成都市", ""}[random.nextInt(4)];
      LocalDate day =
          LocalDate.of(2020, 1, 1).plusDays((long) random.nextInt(40) * random.nextInt(40));
      boolean dated = random.nextInt(6) > 0;
      Stage stage = STAGES.get(random.nextInt(STAGES.size()));
      graph.card("m" + i, "关于样例" + i + "事项的通知", "", region, dated ? day.toString() : "", stage);
    }
    for (int i = 1; i < count; i++) {
      graph.edge("m" + i, "m" + random.nextInt(i), RELATIONS[random.nextInt(RELATIONS.length)]);
      if (random.nextInt(3) == 0) {
        graph.concluded("m" + i, "m" + random.nextInt(count), "counterpartOf");
      }
    }
    return walk(graph, "m0");
  }

  /** Titles that would break a text which does not escape them. */
  static Lineage.Tree nasty() {
    DrawnGraph graph =
        new DrawnGraph()
            .card("a", NASTY, "", "全国", "2021-11-19", Stage.FINAL)
            .card("b", NASTY, "", "四川<省>", "2021-12-01", Stage.DRAFT)
            .edge("b", "a");
    return walk(graph, "a");
  }
}
