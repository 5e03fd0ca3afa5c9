package zhengmai.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The Turtle parser's messages in Chinese; one that is not listed is quoted. */
final class RiotMessages {
  private static final Map<Pattern, String> CHINESE = new LinkedHashMap<>();

  static {
    put("(?i)triples not terminated.*", "语句没有以“.”结束，或前一行缺“;”“,”");
    put("(?i)undefined prefix:? ?(.*)", "前缀 $1 没有声明（文件开头缺 @prefix）");
    put("(?i)broken token.*newline.*", "引号没有在本行结束");
    put("(?i)broken token.*", "词没有写完（缺引号或“>”）");
    put("(?i).*newline in (string|IRI).*", "引号或“<”没有在本行结束");
    put("(?i).*(bad character in IRI|illegal character in IRI|IRI.*bad char).*", "网址（<…>）里有不许可的字符");
    put("(?i)expected (.*): got: (.*)", "此处应为 $1，却是 $2");
    put("(?i)unexpected end.*|.*premature end.*|.*EOF.*", "文件没有写完");
    put("(?i)lexical form '(.*)' not valid for datatype (.*)", "值“$1”不合数据类型 $2");
    put("(?i)bad (.*) IRI.*", "网址写得不对");
    put("(?i)failed to find a prefix name or keyword: (.*)", "不认识的字或符号：$1");
    put("(?i)not a(?: valid)? (?:token|keyword):? ?(.*)", "不认识的词：$1");
  }

  private RiotMessages() {}

  static String chinese(String message) {
    for (Map.Entry<Pattern, String> entry : CHINESE.entrySet()) {
      var matcher = entry.getKey().matcher(message);
      if (matcher.matches()) {
        return matcher.replaceFirst(entry.getValue());
      }
    }
    return "语法错误：" + message;
  }

  private static void put(String regex, String chinese) {
    CHINESE.put(Pattern.compile(regex, Pattern.DOTALL), chinese);
  }
}
