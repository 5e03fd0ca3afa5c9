package zhengmai.provision;

import java.util.List;

/**
 * Words with which a text names a provision of its own.
 *
 * @param from the provision in which they stand
 * @param printed the words: {@code 本条例第二十二条第二款}, {@code 前款}
 * @param offset where they begin in the text
 * @param to the provisions that they mean; none where the text has no such
 */
public record InternalReference(Provision from, String printed, int offset, List<Provision> to) {
  public InternalReference {
    to = List.copyOf(to);
  }
}
