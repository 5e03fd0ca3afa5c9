package zhengmai.store.result;

import java.util.Optional;

/**
 * What formats may be told.
 *
 * @param bom whether CSV begins with a byte order mark, without which Excel takes Chinese for noise
 * @param width columns of the terminal, so that a table wraps its cells; 0 for no limit
 * @param address where the answer is fetched from, if it is
 */
public record ResultOptions(boolean bom, int width, Optional<String> address) {
  /** With the mark, and no limit. */
  public static final ResultOptions DEFAULT = new ResultOptions(true, 0, Optional.empty());

  /** The same with or without the mark. */
  public ResultOptions withBom(boolean bom) {
    return new ResultOptions(bom, width, address);
  }

  /** The same for a terminal of this width. */
  public ResultOptions withWidth(int width) {
    return new ResultOptions(bom, width, address);
  }

  /** The same for an answer fetched from there. */
  public ResultOptions withAddress(String address) {
    return new ResultOptions(bom, width, Optional.of(address));
  }
}
