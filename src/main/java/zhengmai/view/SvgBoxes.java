package zhengmai.view;

import zhengmai.link.PolicyCard;
import zhengmai.view.SvgLayout.Box;

/** The documents of a drawing: region and number, title, and the stage where it is not 正式. */
final class SvgBoxes {
  private static final double TAG_SIZE = 9;
  private static final double TAG_HEIGHT = 13;

  private final XmlWriter xml;
  private final SvgLayout layout;

  SvgBoxes(XmlWriter xml, SvgLayout layout) {
    this.xml = xml;
    this.layout = layout;
  }

  void draw() {
    layout.boxes().forEach(this::box);
  }

  private void box(Box box) {
    PolicyCard card = box.cell().node().card();
    StageLook stage = StageLook.of(card.stage());
    xml.open("g", "class", "node", "id", box.cell().node().id()).line();
    xml.leaf(
        "title",
        Words.describe(card)
            + (card.issuers().isEmpty() ? "" : " · " + String.join("；", card.issuers())));
    xml.open(
        "rect",
        "class",
        "box",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        SvgLayout.BOX_WIDTH,
        "height",
        box.height(),
        "rx",
        4.0,
        "fill",
        card.held() ? stage.fill() : "#ffffff",
        "stroke",
        stage.colour(),
        "stroke-width",
        box.cell().node().isStart() ? 2.6 : 1.0);
    if (!card.held()) {
      xml.attribute("stroke-dasharray", "5 3");
    }
    xml.close();
    boxText(box, card, stage);
    xml.close();
  }

  private void boxText(Box box, PolicyCard card, StageLook stage) {
    double text = SvgLayout.LINE * (1 + box.title().size());
    double x = box.x() + SvgLayout.PADDING;
    double y = box.y() + (box.height() - text) / 2 + 11;
    double room = SvgLayout.BOX_WIDTH - 2 * SvgLayout.PADDING;
    if (stage != StageLook.FINAL) {
      double tag = Words.width(stage.zh(), TAG_SIZE) + 8;
      room -= tag + 4;
      tag(stage, box.x() + SvgLayout.BOX_WIDTH - SvgLayout.PADDING - tag, y - 10, tag);
    }
    xml.label(
        Words.fit(Words.meta(card), SvgLayout.META_SIZE, room),
        x,
        y,
        SvgLayout.META_SIZE,
        "#555555");
    for (String line : box.title()) {
      y += SvgLayout.LINE;
      xml.label(line, x, y, SvgLayout.TITLE_SIZE, "#111111");
    }
  }

  private void tag(StageLook stage, double x, double y, double width) {
    xml.empty(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        width,
        "height",
        TAG_HEIGHT,
        "rx",
        3.0,
        "fill",
        stage.colour());
    xml.label(stage.zh(), x + 4, y + 10, TAG_SIZE, "#ffffff");
  }
}
