package zhengmai.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.source.harvest.HarvestEvents;
import zhengmai.source.harvest.HarvestTally;
import zhengmai.source.harvest.Listing;

/** Says on standard error how a harvest goes on. */
final class HarvestConsole implements HarvestEvents {
  private final Console console;
  private final AtomicBoolean faults = new AtomicBoolean();

  HarvestConsole(Console console) {
    this.console = console;
  }

  /** Whether anything could not be had. */
  boolean hasFaults() {
    return faults.get();
  }

  @Override
  public void finding(Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      faults.set(true);
    }
    console.say(finding);
  }

  @Override
  public void listed(Listing listing, int number, int links) {
    console.say(
        "%s：列表第%d页，%d条".formatted(listing.name(), number, links),
        "%s: page %d of the listing, %d links".formatted(listing.name(), number, links));
  }

  @Override
  public void done(Listing listing, HarvestTally tally) {
    say(listing.name(), tally);
  }

  /** The summary of all sources. */
  void total(HarvestTally tally) {
    say("合计 total", tally);
  }

  private void say(String of, HarvestTally t) {
    console.say(
        "%s：问%d次，新%d份，变%d份，撤%d份，未得%d份"
            .formatted(of, t.asked(), t.added(), t.changed(), t.gone(), t.failed()),
        "%d requests, %d new, %d changed, %d gone, %d failed"
            .formatted(t.asked(), t.added(), t.changed(), t.gone(), t.failed()));
  }
}
