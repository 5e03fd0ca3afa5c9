package zhengmai.provision;

import java.util.List;

/**
 * Words that name provisions: {@code 第三十八条第一款第（二）项}, {@code 第三十八条至第四十条}.
 *
 * @param printed the words
 * @param start where they begin
 * @param end behind them
 * @param paths what they name, as {@link Provision#path}: {@code 第三十八条/第一款/（二）}
 */
public record Pinpoint(String printed, int start, int end, List<String> paths) {
  public Pinpoint {
    paths = List.copyOf(paths);
  }
}
