package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Right at any size. With {@code -Dzhengmai.scale=100000} it tells the time for so many. */
class ScaleTest {
  private static final int PAPERS = Integer.getInteger("zhengmai.scale", 3000);

  @Test
  void link_generatedPapers_findsWhatEachCitationMeans() {
    Generated g = new Generated(PAPERS, 42);
    long start = System.nanoTime();
    Conclusions c = Linker.link(g.sources, Papers.DATA, List.of());
    long millis = (System.nanoTime() - start) / 1_000_000;
    int right = 0;
    int linked = 0;
    for (ResolvedCitation r : c.citations()) {
      String place = r.ref().record() + "#" + r.ref().index();
      if (r.policy().isPresent()) {
        linked++;
        String found = r.policy().get().number().map(Object::toString).orElse("");
        right += found.equals(g.answers.get(place)) ? 1 : 0;
      }
    }
    System.err.printf(
        "%d papers, %d citations: %d linked, %d right, %d ms, %d MB%n",
        PAPERS,
        g.answers.size(),
        linked,
        right,
        millis,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    assertThat(c.citations()).hasSize(g.answers.size());
    assertThat((double) right / linked).isGreaterThanOrEqualTo(0.995);
    assertThat((double) right / g.answers.size()).isGreaterThanOrEqualTo(0.995);
    assertThat(c.policies()).hasSize(PAPERS);
  }
}
