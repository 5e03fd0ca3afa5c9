package zhengmai.source.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Keeps how each character of a page is printed. */
final class Inks {
  /** Paper shines through. */
  private static final double TRANSLUCENT = 0.5;

  /** Grey as light as this, short of white, is seen only as a ground. */
  private static final double PALE = 0.7;

  private static final double WHITE = 0.97;

  /** Between the strongest and the weakest of the three colours. */
  private static final double COLOURED = 0.35;

  /** The sine of an angle that no scanner's slant reaches. */
  private static final double SLANT = 0.08;

  private final IdentityHashMap<TextPosition, Ink> page = new IdentityHashMap<>();
  private final int[] directions = new int[4];

  /** Colours are not followed by a reader of text unless it is told to. */
  void watch(PDFStreamEngine engine) {
    engine.addOperator(new SetNonStrokingColor(engine));
    engine.addOperator(new SetNonStrokingColorN(engine));
    engine.addOperator(new SetNonStrokingColorSpace(engine));
    engine.addOperator(new SetNonStrokingDeviceGrayColor(engine));
    engine.addOperator(new SetNonStrokingDeviceRGBColor(engine));
    engine.addOperator(new SetNonStrokingDeviceCMYKColor(engine));
  }

  void startPage() {
    page.clear();
    Arrays.fill(directions, 0);
  }

  void add(TextPosition glyph, PDGraphicsState state) {
    float[] rgb = rgb(state);
    double most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
    double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
    boolean light =
        state.getNonStrokeAlphaConstant() < TRANSLUCENT || (least > PALE && least < WHITE);
    directions[direction(glyph)]++;
    page.put(glyph, new Ink(glyph, light, most - least > COLOURED, isSlanted(glyph)));
  }

  private static float[] rgb(PDGraphicsState state) {
    try {
      float[] rgb =
          state
              .getNonStrokingColor()
              .getColorSpace()
              .toRGB(state.getNonStrokingColor().getComponents());
      return rgb.length == 3 ? rgb : new float[3];
    } catch (IOException | RuntimeException e) {
      // A pattern, or a colour space that is damaged: as good as black.
      return new float[3];
    }
  }

  private static int direction(TextPosition glyph) {
    return Math.floorMod(Math.round(glyph.getDir() / 90), 4);
  }

  private static boolean isSlanted(TextPosition glyph) {
    Matrix m = glyph.getTextMatrix();
    double along = Math.hypot(m.getScaleX(), m.getShearY());
    double straight = Math.max(Math.abs(m.getScaleX()), Math.abs(m.getShearY()));
    double off = Math.min(Math.abs(m.getScaleX()), Math.abs(m.getShearY()));
    return along > 0 && straight > 0 && off / along > SLANT;
  }

  /** Most of a page's characters run in one direction; the others are turned. */
  IdentityHashMap<TextPosition, Ink> ofPage() {
    int usual = 0;
    for (int i = 1; i < directions.length; i++) {
      usual = directions[i] > directions[usual] ? i : usual;
    }
    IdentityHashMap<TextPosition, Ink> all = new IdentityHashMap<>();
    for (Map.Entry<TextPosition, Ink> e : page.entrySet()) {
      Ink ink = e.getValue();
      boolean turned = ink.turned() || direction(e.getKey()) != usual;
      all.put(e.getKey(), new Ink(ink.glyph(), ink.light(), ink.coloured(), turned));
    }
    return all;
  }

  /** Whether an operation draws a picture. */
  static boolean isPicture(Operator operator, List<COSBase> operands, PDResources resources) {
    return operator.getName().equals("BI")
        || (operator.getName().equals("Do")
            && !operands.isEmpty()
            && operands.get(0) instanceof COSName name
            && resources != null
            && resources.isImageXObject(name));
  }
}
