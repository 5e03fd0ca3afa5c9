package zhengmai.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;

/**
 * A number in the form in which numbers are compared. 国家医保局令第1号 and 国家医疗保障局令第1号 have one key;
 * 2021年第22号 gets the body that issues it.
 *
 * @param key 国家医疗保障局|令|0|1
 * @param full whether it names one document in the whole country
 * @param number in its printed form, the body put in where it was known
 */
record NumberKey(String key, boolean full, DocumentNumber number) {
  private static final Pattern KIND = Pattern.compile("(公告|通告|通知|令|主席令)+$");
  private static final Pattern RELATIVE =
      Pattern.compile("(省|市|县|区|自治区|本|我)?(人民政府|政府|人大|局|委|厅|部)?");

  /**
   * The key.
   *
   * @param number as printed
   * @param issuer the first body named with it
   * @param region of the text that prints it
   * @param title of the document, whose last word tells 公告 from 通告
   */
  static NumberKey of(
      DocumentNumber number,
      Optional<String> issuer,
      Optional<String> region,
      Optional<String> title,
      Bodies bodies) {
    return switch (number.form()) {
      case STANDARD -> new NumberKey(slug("标准", number.code(), number), true, number);
      case BRACKETED -> bracketed(number, issuer, region, bodies);
      case ORDER, ANNOUNCEMENT -> ofBody(number, issuer, region, title, bodies);
    };
  }

  /** 医保发 on a paper of 湖北省医疗保障局 lacks its 鄂, and is not the nation's 医保发. */
  private static NumberKey bracketed(
      DocumentNumber number, Optional<String> issuer, Optional<String> region, Bodies bodies) {
    String code = number.code().strip();
    boolean central = bodies.isCentralCode(code);
    boolean local =
        issuer
            .flatMap(i -> bodies.resolve(i, region))
            .flatMap(r -> r.province())
            .map(p -> !p.equals(Bodies.NATION))
            .orElse(false);
    boolean full = !code.isEmpty() && !(central && local);
    return new NumberKey(slug("", full ? code : "", number), full, number);
  }

  private static NumberKey ofBody(
      DocumentNumber number,
      Optional<String> issuer,
      Optional<String> region,
      Optional<String> title,
      Bodies bodies) {
    Matcher m = KIND.matcher(number.code());
    String kind = m.find() ? m.group() : "";
    String body = number.code().substring(0, number.code().length() - kind.length());
    if (kind.isEmpty()) {
      boolean plain = title.map(t -> t.endsWith("通告")).orElse(false);
      kind = plain ? "通告" : "公告";
    }
    boolean named = body.length() >= 2 && !RELATIVE.matcher(body).matches();
    Optional<String> by = named ? Optional.of(body) : issuer;
    if (by.isEmpty()) {
      return new NumberKey(slug(kind, "", number), false, number);
    }
    String canonical = bodies.inNumber(by.get(), region);
    // 国务院、中央军事委员会令第290号: the first of the bodies counts its orders.
    String counts = bodies.inNumber(by.get().split("、", 2)[0], region);
    DocumentNumber printed =
        new DocumentNumber(number.form(), canonical + kind, number.year(), number.serial());
    return new NumberKey(slug(kind, counts, number), true, printed);
  }

  private static String slug(String kind, String code, DocumentNumber n) {
    return code + "|" + kind + "|" + n.year() + "|" + n.serial();
  }

  /** Whether a number without its body or code may be this one: 〔2021〕2号 and 国医改发〔2021〕2号. */
  boolean mayBe(NumberKey partial) {
    boolean bracket = number.form() == Form.BRACKETED;
    return bracket == (partial.number.form() == Form.BRACKETED)
        && number.year() == partial.number.year()
        && (!bracket || number.code().endsWith(partial.number.code()))
        && number.serial().equals(partial.number.serial());
  }
}
