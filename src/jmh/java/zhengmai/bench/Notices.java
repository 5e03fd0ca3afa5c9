package zhengmai.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Notices that do not exist, each with a number of its own and resting on another. */
final class Notices {
  private static final int A_YEAR = 5_000;
  private static final int FIRST_YEAR = 2015;
  private static final int PARAGRAPHS = 12;
  private static final int DAYS = 360;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private Notices() {}

  /** None is older than those before it. */
  private static LocalDate day(int serial) {
    return LocalDate.ofYearDay(FIRST_YEAR + serial / A_YEAR, 1 + serial % A_YEAR * DAYS / A_YEAR);
  }

  private static String number(int serial) {
    return "云医保〔%d〕%d号".formatted(FIRST_YEAR + serial / A_YEAR, serial % A_YEAR + 1);
  }

  static String title(int serial) {
    return "云南省医疗保障局关于做好第%d只乡村药箱清点工作的通知".formatted(serial);
  }

  /** The paragraphs of one. */
  static List<String> paragraphs(int serial) {
    List<String> all = new ArrayList<>();
    all.add(title(serial));
    all.add(number(serial));
    all.add("各州（市）医疗保障局：");
    if (serial > 0) {
      int cited = serial / 2;
      all.add("根据《%s》（%s），现就有关事项通知如下。".formatted(title(cited), number(cited)));
    }
    for (int i = 1; i <= PARAGRAPHS; i++) {
      all.add("%d．药箱里备止痛片%d片、碘伏%d瓶，村医每月清点，缺了就补，过期的另放，账目年底贴在村委会门口。".formatted(i, i * 3, i));
    }
    all.add("云南省医疗保障局");
    all.add(day(serial).format(DAY));
    return all;
  }

  /**
   * As a page of a site.
   *
   * @param more that stands behind the text, such as a picture
   */
  static String page(int serial, String more) {
    return "<!DOCTYPE html><html><head><meta charset=utf-8><title>%s</title></head><body>"
            .formatted(title(serial))
        + "<ul class=nav><li><a href=/>首页</a><li><a href=/zwgk/>政务公开</a></ul>"
        + "<table><tr><td>索 引 号：</td><td>0-%d</td><td>发文机关：</td><td>云南省医疗保障局</td></tr>"
            .formatted(serial)
        + "<tr><td>发文字号：</td><td>%s</td><td>成文日期：</td><td>%s</td></tr></table>"
            .formatted(number(serial), day(serial))
        + "<div class=TRS_Editor><p>"
        + String.join("</p>\n<p>", paragraphs(serial))
        + "</p></div>"
        + more
        + "</body></html>";
  }
}
