package zhengmai.rdf;

import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;

/**
 * Whether a number names one document in the whole country. 医保发〔2021〕48号 and 国家医疗保障局令第2号 do;
 * 〔2021〕2号, 公告2021年第8号 and 省政府令第3号 do only together with a body.
 */
public final class NumberScope {
  private static final Pattern KIND_OF_ORDER = Pattern.compile("(公告|通告|通知|令|主席)+$");
  private static final Pattern RELATIVE =
      Pattern.compile("(省|市|县|区|自治区|本|我)?(人民政府|政府|人大|局|委|厅|部)?");

  private NumberScope() {}

  /** Whether the number alone names one document. */
  public static boolean isFull(DocumentNumber number) {
    if (number.form() == DocumentNumber.Form.BRACKETED && !number.code().isBlank()) {
      return true;
    }
    String body = KIND_OF_ORDER.matcher(number.code()).replaceFirst("");
    return body.length() >= 2 && !RELATIVE.matcher(body).matches();
  }
}
