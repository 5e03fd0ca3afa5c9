package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhengmai.text.Chars;

/**
 * A printed list of bodies: {@code 国家卫生健康委、中共中央宣传部、教育部等}.
 *
 * @param names the names as printed
 * @param open the list ends in 等
 */
record IssuerList(List<String> names, boolean open) {
  private static final String SEPARATORS = "、，,；;";

  private static final Pattern REST = Pattern.compile("等[0-9一二三四五六七八九十]*(个?(部门|单位|机构|部委))?");
  private static final int LONGEST_REST = 16;

  IssuerList {
    names = List.copyOf(names);
  }

  /** Reads a header's value; 等, 等部门 and 等7部门 at the end are no part of a name. */
  static IssuerList parse(String printed) {
    String s = printed.strip();
    String bare = withoutRest(s);
    List<String> names = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i <= bare.length(); i++) {
      char c = i < bare.length() ? bare.charAt(i) : '、';
      depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      if (depth <= 0 && (SEPARATORS.indexOf(c) >= 0 || Chars.isSpace(c))) {
        if (i > from) {
          names.add(bare.substring(from, i));
        }
        from = i + 1;
      }
    }
    return new IssuerList(names, bare.length() < s.length());
  }

  private static String withoutRest(String s) {
    int at = s.lastIndexOf('等');
    boolean ends = at >= 0 && s.length() - at <= LONGEST_REST;
    return ends && REST.matcher(Chars.squeeze(s.substring(at))).matches() ? s.substring(0, at) : s;
  }
}
