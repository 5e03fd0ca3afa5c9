package zhengmai.provision;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the provisions of a text (<i>legal document structure</i>, as Akoma Ntoso calls it): {@code
 * ProvisionReader.read(text).find("第三十八条/第一款/（二）")}. The grammar stands at the head of this
 * package. Any text has a tree; it never fails.
 */
public final class ProvisionReader {
  private final String text;
  private final List<Line> lines;
  private final List<TextSegment> segments;
  private final List<Node> roots = new ArrayList<>();
  private final List<BlockBuilder.Jump> jumps = new ArrayList<>();
  private BlockBuilder builder;
  private int instruments;

  private ProvisionReader(String text) {
    this.text = text;
    this.lines = LineReader.of(text);
    this.segments = Segmentation.of(lines);
    this.builder = builder(Node.of(ProvisionKind.LETTER, "通知", 0, 0), 0);
  }

  /**
   * The tree of a text.
   *
   * @param text running text, one line a paragraph, as {@code zm:text} holds it
   */
  public static ProvisionTree read(String text) {
    return new ProvisionReader(text).read();
  }

  private ProvisionTree read() {
    Node letter = builder.root();
    roots.add(letter);
    for (int i = 0; i < segments.size(); i++) {
      TextSegment s = segments.get(i);
      switch (s.kind()) {
        case INSTRUMENT, ANNEX -> begin(s, i);
        case PARAGRAPH -> builder.add(lines.get(s.first()));
        case HEAD -> roots.add(0, Node.of(s.kind(), s.kind().zh(), from(s), to(s)));
        case SIGNATURE, NOTE, LIST -> builder.addApart(s.kind(), from(s), to(s));
        default -> builder.add(s.kind(), from(s), to(s));
      }
    }
    jumps.addAll(builder.jumps());
    if (instruments == 0) {
      roots.remove(letter);
      roots.addAll(roots.isEmpty() || !isHead(roots.get(0)) ? 0 : 1, letter.children);
    }
    return new Flattening(text, jumps).tree(roots);
  }

  private static boolean isHead(Node node) {
    return node.kind == ProvisionKind.HEAD;
  }

  private void begin(TextSegment s, int index) {
    boolean instrument = s.kind() == ProvisionKind.INSTRUMENT || Issued.isIssued(text, lines, s);
    Node block;
    if (instrument) {
      instruments++;
      block = node(s, ProvisionKind.INSTRUMENT, instruments == 1 ? "文本" : "文本" + instruments);
      block.named = instruments > 1;
    } else {
      AnnexLine annex = AnnexLine.of(lines.get(s.first()));
      block = node(s, ProvisionKind.ANNEX, annex == null ? "附件" : annex.label());
    }
    roots.add(block);
    jumps.addAll(builder.jumps());
    builder = builder(block, index + 1);
  }

  private Node node(TextSegment s, ProvisionKind kind, String label) {
    int from = lines.get(s.first()).from();
    boolean titled = s.last() >= s.first();
    Node node = Node.of(kind, label, from, titled ? to(s) : from);
    int title = s.first();
    if (s.kind() == ProvisionKind.ANNEX && s.last() > s.first()) {
      title++;
    }
    if (titled) {
      node.headingOffset = lines.get(title).from();
      node.headingLength = to(s) - node.headingOffset;
    }
    return node;
  }

  private BlockBuilder builder(Node root, int from) {
    int han = 0;
    int articles = 0;
    boolean inside = false;
    for (int i = from; i < segments.size() && !segments.get(i).kind().isBlock(); i++) {
      Marker m = lines.get(segments.get(i).first()).marker();
      if (segments.get(i).kind() == ProvisionKind.PARAGRAPH && m != null) {
        han += m.numbering() == Numbering.HAN ? 1 : 0;
        articles += m.numbering() == Numbering.ARTICLE ? 1 : 0;
        inside |= m.numbering() == Numbering.ARTICLE && han > 0 && articles == 1;
      }
    }
    return new BlockBuilder(root, inside);
  }

  private int from(TextSegment s) {
    return lines.get(s.first()).from();
  }

  private int to(TextSegment s) {
    return lines.get(s.last()).to();
  }
}
