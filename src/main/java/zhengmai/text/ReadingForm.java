package zhengmai.text;

/**
 * A text in the form in which it is read, which is not always the one in which it was received: a
 * PDF of a browser prints ⽢⾁ (Kangxi radicals) for 甘肉, a web page has joiners of no width inside
 * 医保发〔2021〕48号, a scanned page sets every letter apart, a page from Hong Kong writes 醫保. Here such
 * characters are exchanged or left out, so that everything behind this point knows one spelling;
 * the text as received stays beside it, place by place.
 *
 * <p>Nearly all texts need none of it and come out as they went in, at the price of one look at
 * every character.
 */
final class ReadingForm {
  private static final int[] SAME = {};

  /** So many characters in a row that stand alone between spaces make it worth looking closer. */
  private static final int APART = 4;

  private final String received;
  private boolean forms;
  private int rare;
  private boolean marks;
  private boolean apart;

  /** A text and where its characters come from. */
  static final class Read {
    private final String text;
    private final int[] origins;

    private Read(String text, int[] origins) {
      this.text = text;
      this.origins = origins;
    }

    String text() {
      return text;
    }

    /** Whether the text is read as it was received. */
    boolean isSame() {
      return origins.length == 0;
    }

    /** The place in the text as received of a character of {@link #text}, or of its end. */
    int origin(int at) {
      return origins.length == 0 ? at : origins[at];
    }
  }

  private ReadingForm(String received) {
    this.received = received;
  }

  /** The form of a text in which it is read. */
  static Read of(String received) {
    return new ReadingForm(received).read();
  }

  private Read read() {
    scan();
    boolean traditional = rare > 1 && TraditionalLines.maybeIn(received);
    if (!forms && !marks && !apart && !traditional) {
      return new Read(received, SAME);
    }
    TracedText reading = new TracedText(received);
    if (forms) {
      exchangeForms(reading);
    }
    if (marks || apart) {
      SetApart.join(reading);
    }
    if (traditional) {
      TraditionalLines.simplify(reading);
    }
    return reading.isChanged()
        ? new Read(reading.text(), reading.origins())
        : new Read(received, SAME);
  }

  private void scan() {
    int alone = 0;
    int last = -2;
    int n = received.length();
    for (int i = 0; i < n; i++) {
      switch (CharKinds.of(received.charAt(i))) {
        case CharKinds.UNSEEN, CharKinds.FORM, CharKinds.HIGH -> forms = true;
        case CharKinds.RARE -> rare++;
        case CharKinds.MARK -> marks |= received.charAt(i) == '$' || received.startsWith("<<", i);
        case CharKinds.SPACE -> {
          alone = last == i - 2 ? alone + 1 : 0;
          last = i;
          apart |= alone >= APART || isBetweenDigits(i);
        }
        default -> {}
      }
    }
  }

  private boolean isBetweenDigits(int at) {
    return at > 0
        && at + 1 < received.length()
        && Chars.isDigit(received.charAt(at - 1))
        && Chars.isDigit(received.charAt(at + 1));
  }

  private void exchangeForms(TracedText reading) {
    for (int i = 0; i < received.length(); i++) {
      char c = received.charAt(i);
      switch (CharKinds.of(c)) {
        case CharKinds.UNSEEN -> reading.leaveOut(i);
        case CharKinds.FORM -> reading.exchange(i, HanForms.plain(c));
        case CharKinds.HIGH -> exchangePair(reading, i);
        default -> {}
      }
    }
    reading.settle();
  }

  /** A selector of a glyph is not seen; a compatibility ideograph is its character. */
  private void exchangePair(TracedText reading, int at) {
    int code = received.codePointAt(at);
    if (code >= 0xe0100 && code <= 0xe01ef) {
      reading.leaveOut(at);
      reading.leaveOut(at + 1);
      return;
    }
    int plain = HanForms.plain(code);
    if (plain != code && Character.isBmpCodePoint(plain)) {
      reading.exchange(at, (char) plain);
      reading.leaveOut(at + 1);
    }
  }
}
