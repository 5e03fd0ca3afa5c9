package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/** Names what a text is that no layout recognises, as far as its first lines tell. */
final class Unread {
  private static final int FIRST_LINES = 12;

  private Unread() {}

  /** Papers that go with a document, or stand before it, and are none. */
  private enum Paper {
    ANNEX("annex-alone", "只有附件，没有所附的正文", "an annex without its document"),
    AGREEMENT("agreement", "协议或合同，不是政策文件", "an agreement, no policy document"),
    PREFACE("preface", "只有前言，没有正文", "a preface without its document"),
    CONTENTS("contents-alone", "只有目录，没有正文", "a table of contents without its document");

    private final String code;
    private final String zh;
    private final String en;

    Paper(String code, String zh, String en) {
      this.code = code;
      this.zh = zh;
      this.en = en;
    }
  }

  /** The finding for a text that none of these layouts recognises. */
  static Finding of(SourceText text, List<Layout> layouts) {
    int line = 1;
    while (line < text.lineCount() && text.isBlank(line)) {
      line++;
    }
    Optional<Paper> paper = paper(text, line);
    if (paper.isPresent()) {
      Paper p = paper.get();
      return new Finding(Severity.ERROR, text.file(), line, 0, p.code, p.zh, p.en);
    }
    String tried = layouts.stream().map(Layout::name).collect(Collectors.joining(", "));
    return new Finding(
        Severity.ERROR,
        text.file(),
        0,
        0,
        "unknown-layout",
        "认不出版式（试过：" + tried + "）",
        "no layout recognises it (tried: " + tried + ")");
  }

  private static Optional<Paper> paper(SourceText text, int line) {
    String first = Chars.squeeze(text.stripped(line)).replace("#", "");
    if (isAgreement(text, line)) {
      return Optional.of(Paper.AGREEMENT);
    }
    if (first.startsWith("附件") || first.startsWith("附录") || first.startsWith("附表")) {
      return Optional.of(Paper.ANNEX);
    }
    if (first.equals("前言") || first.equals("引言") || first.equals("序言")) {
      return Optional.of(Paper.PREFACE);
    }
    return first.equals("目录") || first.equals("目次")
        ? Optional.of(Paper.CONTENTS)
        : Optional.empty();
  }

  /** Two parties in the first lines. */
  private static boolean isAgreement(SourceText text, int first) {
    boolean one = false;
    boolean other = false;
    for (int line = first; line <= Math.min(text.lineCount(), first + FIRST_LINES); line++) {
      String s = text.line(line);
      one |= s.contains("甲方");
      other |= s.contains("乙方");
    }
    return one && other;
  }
}
