package zhengmai.source.office;

import java.util.regex.Pattern;

/** Tells a page header that is the document's head from one that is repeated on each page. */
final class WordPageHeader {
  /** 〔2022〕91号, (2022) 第91号. */
  private static final Pattern NUMBER =
      Pattern.compile("[〔\\[［【﹝（(]\\s*\\d{4}\\s*[〕\\]］】﹞）)]\\s*第?\\s*\\d+\\s*号");

  private WordPageHeader() {}

  /** Whether it has a document's number: 甘肃省医疗保障局文件 甘医保发〔2022〕91号. */
  static boolean isHead(String header) {
    return NUMBER.matcher(header).find();
  }
}
