package zhengmai.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes a plan of a nation and a province's version of it whose truth is known: places and years
 * exchanged, provisions reworded, moved, merged, split, cut and added. The same seed gives the same
 * pair.
 */
final class Adaptations {
  private static final String HEADS =
      "医疗保障基金监督管理支付方式改革药品集中采购服务价格信息系统建设基层机构能力提升人员培训公共卫生应急预案数据共享平台运行绩效考核评价激励约束协同联动试点推广总结"
          + "宣传引导组织领导责任落实资金筹措使用规范流程优化标准制定目录调整待遇水平住院门诊慢性疾病保险救助特殊群体帮扶返贫监测预警审核结算稽核检查举报奖励信用惩戒专家评审论证";
  private static final List<String> LINKS =
      List.of("加快", "推进", "完善", "健全", "强化", "落实", "规范", "建立", "探索", "开展", "优化", "提升");

  /** Truth: which provision of the second text comes from which of the first. */
  record Truth(
      String first, String second, Set<List<String>> pairs, Map<String, Boolean> adapted) {}

  private record Item(List<Integer> origins, String words, boolean changed, boolean adapted) {}

  private final Random random;
  private final double rewording;

  Adaptations(long seed, double rewording) {
    this.random = new Random(seed);
    this.rewording = rewording;
  }

  Truth make(int provisions) {
    List<String> base = new ArrayList<>();
    for (int i = 0; i < provisions; i++) {
      base.add(provision(i));
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < provisions; i++) {
      double dice = random.nextDouble();
      if (dice < 0.08) {
        continue;
      }
      if (dice < 0.16 && i + 1 < provisions) {
        items.add(new Item(List.of(i, i + 1), base.get(i) + base.get(i + 1), true, false));
        i++;
      } else if (dice < 0.24) {
        int cut = base.get(i).indexOf('。') + 1;
        items.add(new Item(List.of(i), base.get(i).substring(0, cut), true, false));
        items.add(new Item(List.of(i), base.get(i).substring(cut), true, false));
      } else if (dice < 0.44) {
        String adapted = adapt(base.get(i));
        items.add(new Item(List.of(i), adapted, false, !adapted.equals(base.get(i))));
      } else if (dice < 0.80) {
        items.add(new Item(List.of(i), reword(adapt(base.get(i))), true, false));
      } else {
        items.add(new Item(List.of(i), base.get(i), false, false));
      }
      if (random.nextDouble() < 0.08) {
        items.add(new Item(List.of(), provision(provisions + i), false, false));
      }
    }
    for (int k = 0; k < items.size() / 15; k++) {
      items.add(random.nextInt(items.size()), items.remove(random.nextInt(items.size())));
    }
    return written(base, items);
  }

  private static Truth written(List<String> base, List<Item> items) {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < base.size(); i++) {
      first.append(i + 1).append('.').append(base.get(i)).append('\n');
    }
    StringBuilder second = new StringBuilder();
    Set<List<String>> pairs = new HashSet<>();
    Map<String, Boolean> adapted = new HashMap<>();
    for (int j = 0; j < items.size(); j++) {
      String path = Integer.toString(j + 1);
      second.append(path).append('.').append(items.get(j).words()).append('\n');
      for (int i : items.get(j).origins()) {
        pairs.add(List.of(Integer.toString(i + 1), path));
      }
      if (items.get(j).adapted() || items.get(j).changed()) {
        adapted.put(path, items.get(j).adapted());
      }
    }
    return new Truth(first.toString(), second.toString(), pairs, adapted);
  }

  private String provision(int i) {
    StringBuilder b = new StringBuilder();
    int sentences = 2 + random.nextInt(3);
    for (int s = 0; s < sentences; s++) {
      if (s == 0 && i % 2 == 0) {
        b.append("到2024年底，全国");
      }
      int words = 10 + random.nextInt(12);
      for (int w = 0; w < words; w++) {
        b.append(random.nextInt(4) == 0 ? LINKS.get(random.nextInt(LINKS.size())) : word());
      }
      b.append(s == 1 && i % 3 == 0 ? "不低于70%。" : "。");
    }
    return b.toString();
  }

  private String word() {
    int at = random.nextInt(HEADS.length() / 2) * 2;
    return HEADS.substring(at, at + 2);
  }

  private static String adapt(String words) {
    return words.replace("2024年底", "2025年底").replace("全国", "甘肃省").replace("70%", "80%");
  }

  /** Exchanges this share of the words for others, in runs of one to three. */
  private String reword(String words) {
    StringBuilder b = new StringBuilder(words);
    int exchanged = 0;
    while (exchanged < words.length() * rewording) {
      int at = random.nextInt(words.length() - 6);
      int run = 1 + random.nextInt(3);
      for (int k = 0; k < run; k++) {
        int place = at + 2 * k;
        if ("。，".indexOf(b.charAt(place)) < 0 && "。，".indexOf(b.charAt(place + 1)) < 0) {
          String word = word();
          b.setCharAt(place, word.charAt(0));
          b.setCharAt(place + 1, word.charAt(1));
        }
        exchanged += 2;
      }
    }
    return b.toString();
  }
}
