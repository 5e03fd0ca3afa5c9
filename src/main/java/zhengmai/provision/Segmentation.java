package zhengmai.provision;

import java.util.ArrayList;
import java.util.List;
import zhengmai.text.Chars;
import zhengmai.text.Label;
import zhengmai.text.LineShapes;

/**
 * Tells apart the parts of a document around its provisions: head, list of annexes, signature,
 * notes, the title of what follows the signature, annexes.
 */
final class Segmentation {
  private static final int LONGEST_SALUTATION = 250;
  private static final int LONGEST_HEAD_LINE = 120;
  private static final int LONGEST_NAME = 45;
  private static final int LONGEST_TITLE = 90;
  private static final int MOST_SIGNATORIES = 24;
  private static final int MOST_TITLE_LINES = 4;
  private static final String BODY_ENDS = "局委厅府院会部办处组室社司中心署行队校团联)）";
  private static final List<String> NOTES =
      List.of("下载附件", "抄送", "附件列表", "分享", "联系人", "联系电话", "信息公开", "此件", "主办：", "来源：", "（本文有删");

  private static final List<String> ANYWHERE = List.of("下载附件", "附件列表", "抄送");

  private final List<Line> lines;
  private final List<TextSegment> segments = new ArrayList<>();
  private boolean listed;
  private boolean signed;
  private boolean bodied;
  private boolean annexed;

  private Segmentation(List<Line> lines) {
    this.lines = lines;
  }

  static List<TextSegment> of(List<Line> lines) {
    Segmentation s = new Segmentation(lines);
    s.read();
    return s.segments;
  }

  private void read() {
    int at = head();
    if (at > 0) {
      add(ProvisionKind.HEAD, 0, at - 1);
    }
    while (at < lines.size()) {
      at = next(at);
    }
  }

  /** Reads what begins at a line, and answers behind it. */
  private int next(int at) {
    Line line = lines.get(at);
    AnnexLine annex = AnnexLine.of(line);
    if (annex != null) {
      return beginsAnnex(annex, at) ? annex(at) : list(at);
    }
    int signature = signatureEnd(at);
    if (signature > at) {
      signed = true;
      return add(ProvisionKind.SIGNATURE, at, signature - 1);
    }
    if (isNote(line)) {
      return add(ProvisionKind.NOTE, at, at);
    }
    if (signed && !annexed) {
      return behindSignature(at);
    }
    int contents = contentsEnd(at);
    if (contents > at) {
      return add(ProvisionKind.LIST, at, contents - 1);
    }
    int table = Tables.end(lines, at, annexed);
    if (table > at) {
      return add(ProvisionKind.TABLE, at, table - 1);
    }
    bodied = true;
    return add(ProvisionKind.PARAGRAPH, at, at);
  }

  private int add(ProvisionKind kind, int first, int last) {
    segments.add(new TextSegment(kind, first, last));
    return last + 1;
  }

  /** Where the body begins: behind header fields, red head, title, number and salutation. */
  private int head() {
    int at = frontMatterEnd();
    while (at < lines.size()) {
      Line line = lines.get(at);
      boolean label =
          Label.mayBegin(line.text().charAt(line.from()))
              && Label.at(line.text(), line.from(), line.to()) != null;
      int contents = contentsEnd(at);
      if (contents > at) {
        return at;
      }
      if (!label && (line.marker() != null || AnnexLine.of(line) != null)) {
        return at;
      }
      if (!label && line.leads() && line.length() <= LONGEST_SALUTATION && !line.has('。')) {
        return at + 1;
      }
      if (!label && (line.has('。') || line.length() > LONGEST_HEAD_LINE)) {
        return at;
      }
      at++;
    }
    // Nothing but short lines: a list, and no head.
    return frontMatterEnd();
  }

  private int frontMatterEnd() {
    if (lines.isEmpty() || !lines.get(0).words().equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(lines.size(), 80); i++) {
      if (lines.get(i).words().equals("---")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Behind a table of contents: 目录, and headings that come again below. */
  private int contentsEnd(int at) {
    String words = Chars.squeeze(lines.get(at).words());
    if ((!words.equals("目录") && !words.equals("目次")) || at + 1 >= lines.size()) {
      return at;
    }
    Marker first = lines.get(at + 1).marker();
    if (first == null) {
      return at;
    }
    for (int i = at + 2; i < lines.size(); i++) {
      Marker m = lines.get(i).marker();
      if (m != null && m.numbering() == first.numbering() && m.label().equals(first.label())) {
        return i;
      }
    }
    return at;
  }

  /** An annex begins where its name stands alone, or where it was listed and comes again. */
  private boolean beginsAnnex(AnnexLine annex, int at) {
    if (AnnexLine.isFile(lines.get(at))) {
      return false;
    }
    if (!annex.titled()) {
      return true;
    }
    boolean inList = at + 1 < lines.size() && isListed(lines.get(at + 1));
    boolean behindList =
        !segments.isEmpty() && segments.get(segments.size() - 1).kind() == ProvisionKind.LIST;
    return (signed || (listed && !behindList)) && !inList && lines.get(at).isName(LONGEST_TITLE);
  }

  private static boolean isListed(Line line) {
    AnnexLine annex = AnnexLine.of(line);
    Marker marker = line.marker();
    boolean counted =
        marker != null && marker.numbering() == Numbering.ARABIC && marker.number() == 2;
    return (annex != null && annex.titled()) || counted;
  }

  private int list(int at) {
    int end = at + 1;
    int count = 1;
    while (end < lines.size()) {
      Marker m = lines.get(end).marker();
      AnnexLine annex = AnnexLine.of(lines.get(end));
      boolean counted = m != null && m.numbering() == Numbering.ARABIC && m.number() == count + 1;
      boolean named = annex != null && annex.titled();
      if (!counted && !named) {
        break;
      }
      count++;
      end++;
    }
    listed = true;
    return add(ProvisionKind.LIST, at, end - 1);
  }

  private int annex(int at) {
    AnnexLine annex = AnnexLine.of(lines.get(at));
    int end = at + 1;
    if (annex != null && !annex.titled()) {
      end = titleEnd(end);
    }
    annexed = true;
    signed = false;
    bodied = false;
    listed = true;
    return add(ProvisionKind.ANNEX, at, end - 1);
  }

  private int behindSignature(int at) {
    Line line = lines.get(at);
    boolean numbered = line.marker() != null;
    if (!numbered && !line.isName(LONGEST_TITLE)) {
      return add(ProvisionKind.NOTE, at, at);
    }
    int end = numbered ? at : titleEnd(at);
    if (end >= lines.size()) {
      return add(ProvisionKind.NOTE, at, end - 1);
    }
    signed = false;
    bodied = false;
    listed = false;
    if (numbered) {
      segments.add(new TextSegment(ProvisionKind.INSTRUMENT, at, at - 1));
      return at;
    }
    return add(ProvisionKind.INSTRUMENT, at, end - 1);
  }

  /**
   * Behind the lines of a title. Up to three names are one if a sentence or a provision follows;
   * where more do, they are rows, and the first is the title.
   */
  private int titleEnd(int at) {
    int end = at;
    while (end < lines.size() && end - at <= MOST_TITLE_LINES && isTitle(end)) {
      end++;
    }
    boolean several = end - at > 1 && end - at < MOST_TITLE_LINES && end < lines.size();
    return several || end == at ? end : at + 1;
  }

  private boolean isTitle(int at) {
    Line line = lines.get(at);
    return line.isName(LONGEST_TITLE)
        && AnnexLine.of(line) == null
        && contentsEnd(at) == at
        && !Tables.isHead(line);
  }

  /** Behind bodies and the day; the line itself where no signature begins there. */
  private int signatureEnd(int at) {
    if (!bodied || (!isSignatory(lines.get(at)) && !isDay(lines.get(at)))) {
      return at;
    }
    for (int i = at; i < Math.min(lines.size(), at + MOST_SIGNATORIES); i++) {
      if (isDay(lines.get(i))) {
        return i + 1;
      }
      if (!isSignatory(lines.get(i))) {
        return at;
      }
    }
    return at;
  }

  /** A day alone, or behind a body's name. */
  private static boolean isDay(Line line) {
    if (line.marker() != null || line.length() > LONGEST_NAME) {
      return false;
    }
    if (LineShapes.isDateAlone(line.text(), line.from(), line.to())) {
      return true;
    }
    int year = Math.max(line.words().lastIndexOf("20"), line.words().lastIndexOf("19"));
    year = Math.max(year, line.words().lastIndexOf("二〇"));
    return year > 3
        && BODY_ENDS.indexOf(line.words().charAt(year - 1)) >= 0
        && LineShapes.isDateAlone(line.text(), line.from() + year, line.to());
  }

  private static boolean isSignatory(Line line) {
    return line.isName(LONGEST_NAME) && BODY_ENDS.indexOf(line.last()) >= 0;
  }

  private boolean isNote(Line line) {
    if (!signed && !bodied) {
      return false;
    }
    boolean bracketed = "（(".indexOf(line.text().charAt(line.from())) >= 0 && line.marker() == null;
    boolean closed = "）)".indexOf(line.last()) >= 0;
    if (bracketed && closed && line.length() < LONGEST_NAME) {
      return NOTES.stream().anyMatch(w -> line.words().contains(w)) || signed;
    }
    return NOTES.stream().anyMatch(line::startsWith)
        && (signed || ANYWHERE.stream().anyMatch(line::startsWith));
  }
}
