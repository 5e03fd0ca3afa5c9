package zhengmai.source.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import zhengmai.source.office.OfficeXml;
import zhengmai.source.printed.PrintedLine;
import zhengmai.source.printed.Runs;

/**
 * The lines of an OFD page: its text objects, each with a place and the steps between characters.
 */
final class OfdPage implements OfficeXml.Handler {
  /** OFD measures in millimetres. */
  private static final double POINTS = 72 / 25.4;

  /** Of 255; what is lighter is only a ground. */
  private static final int PALE = 128;

  private final Runs runs = new Runs();
  private double[] box = new double[4];
  private double size;
  private boolean turned;
  private boolean inCode;
  private double x;
  private double y;
  private String steps = "";
  private final StringBuilder words = new StringBuilder();

  private OfdPage() {}

  static List<PrintedLine> lines(byte[] xml) throws IOException {
    OfdPage page = new OfdPage();
    OfficeXml.read(xml, page);
    return page.runs.lines();
  }

  @Override
  public void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "TextObject" -> {
        box = numbers(OfficeXml.attribute(xml, "Boundary"), 4);
        double[] matrix = numbers(OfficeXml.attribute(xml, "CTM"), 6);
        boolean plain = OfficeXml.attribute(xml, "CTM").isBlank();
        turned =
            (!plain && Math.abs(matrix[1]) > 0.05) || OfficeXml.number(xml, "Alpha", 255) < PALE;
        size = number(OfficeXml.attribute(xml, "Size"), 5) * (plain ? 1 : Math.max(0.1, matrix[0]));
      }
      case "TextCode" -> {
        inCode = true;
        words.setLength(0);
        x = number(OfficeXml.attribute(xml, "X"), 0);
        y = number(OfficeXml.attribute(xml, "Y"), 0);
        steps = OfficeXml.attribute(xml, "DeltaX");
      }
      default -> {}
    }
  }

  @Override
  public void words(String part) {
    if (inCode) {
      words.append(part);
    }
  }

  @Override
  public void end(String namespace, String name) {
    if (!name.equals("TextCode")) {
      return;
    }
    inCode = false;
    if (!turned && !words.toString().isBlank()) {
      double left = (box[0] + x) * POINTS;
      runs.add(
          words.toString(), left, left + width() * POINTS, (box[1] + y) * POINTS, size * POINTS);
    }
  }

  /**
   * {@code 5 5 g 3 2.5}: two steps of 5 and three of 2.5; without steps, characters are as wide as
   * usual.
   */
  private double width() {
    double width = size;
    String[] told = steps.isBlank() ? new String[0] : steps.strip().split("\\s+");
    for (int i = 0; i < told.length; i++) {
      if (told[i].equals("g") && i + 2 < told.length) {
        width += Math.min(words.length(), number(told[i + 1], 0)) * number(told[i + 2], 0);
        i += 2;
      } else {
        width += number(told[i], 0);
      }
    }
    return told.length > 0
        ? width
        : words.chars().mapToDouble(c -> c < 0x80 ? size / 2 : size).sum();
  }

  private static double[] numbers(String list, int count) {
    double[] numbers = new double[count];
    List<String> told = new ArrayList<>(List.of(list.strip().split("\\s+")));
    for (int i = 0; i < Math.min(count, told.size()); i++) {
      numbers[i] = number(told.get(i), 0);
    }
    return numbers;
  }

  private static double number(String digits, double otherwise) {
    try {
      double number = Double.parseDouble(digits.strip());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
