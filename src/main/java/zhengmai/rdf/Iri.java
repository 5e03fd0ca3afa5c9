package zhengmai.rdf;

import java.lang.Character.UnicodeScript;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * Text as one segment of an IRI. Letters of ASCII, digits and Han characters stay as they are, all
 * else becomes the bytes of its UTF-8 form: {@code 京津冀（一）} is {@code 京津冀%EF%BC%88一%EF%BC%89}.
 */
final class Iri {
  private Iri() {}

  static String segment(String text) {
    StringBuilder b = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isPlain(c)) {
        b.appendCodePoint(c);
      } else {
        encode(c, b);
      }
    }
    return b.toString();
  }

  /** The text of a segment; half of a surrogate pair does not come back. */
  static String text(String segment) {
    return URLDecoder.decode(segment, StandardCharsets.UTF_8);
  }

  /** An address as a node, where it is a valid absolute IRI. */
  static Optional<Node> valid(String address) {
    try {
      IRIx iri = IRIx.create(address.strip());
      return iri.isAbsolute() ? Optional.of(NodeFactory.createURI(iri.str())) : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  /** A full stop is not: a segment of full stops alone would be a step in the path. */
  private static boolean isPlain(int c) {
    if (c < 0x80) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    }
    return UnicodeScript.of(c) == UnicodeScript.HAN
        && (Character.isLetter(c) || Character.isIdeographic(c))
        && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFC);
  }

  private static void encode(int c, StringBuilder b) {
    // Half of a surrogate pair has no UTF-8 form and would become '?' like every other half.
    byte[] bytes =
        c >= 0xd800 && c <= 0xdfff
            ? new byte[] {(byte) 0xed, (byte) (0x80 | (c >> 6 & 0x3f)), (byte) (0x80 | (c & 0x3f))}
            : Character.toString(c).getBytes(StandardCharsets.UTF_8);
    for (byte x : bytes) {
      b.append('%').append(String.format(Locale.ROOT, "%02X", x & 0xff));
    }
  }
}
