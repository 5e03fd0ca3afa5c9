package zhengmai.provision;

/**
 * A stretch of a text with its place in it: no copy of words. Of 国办发〔2021〕46号 the second point is
 * {@code 二/（一）/2}.
 *
 * @param index its place in {@link ProvisionTree#all}
 * @param parent the index of that in which it stands, −1 at the top
 * @param order its place among those of the same parent, from 1
 * @param depth how many stand above it
 * @param path the steps from the top: {@code 第三十八条/第一款/（二）}, {@code 附件1/一}; one of a kind in its
 *     text
 * @param kind what it is
 * @param number its number as a value, 0 where it bears none
 * @param offset where it begins in the text, its number included
 * @param length how many characters it has, all that stands below it included
 * @param headingOffset where its heading begins
 * @param headingLength how long its heading is, 0 where it has none
 */
public record Provision(
    int index,
    int parent,
    int order,
    int depth,
    String path,
    ProvisionKind kind,
    int number,
    int offset,
    int length,
    int headingOffset,
    int headingLength) {
  public Provision {
    if (offset < 0 || length < 0 || headingLength < 0 || parent >= index) {
      throw new IllegalArgumentException("not a provision: " + path + " at " + offset);
    }
  }

  /** Behind its last character. */
  public int end() {
    return offset + length;
  }

  /** The last step of its path: {@code （二）}. */
  public String label() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
