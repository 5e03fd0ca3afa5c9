package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/**
 * A long ingest into a Fuseki that is killed: started again, it has whole sources only, and the
 * same command completes it to what an undisturbed run gives on disk.
 */
@Timeout(900)
@Slow
class RemoteCrashTest {
  private static final int KILLS = 6;
  private static final int PAPERS = 200;
  private static final int LONGEST = 2500;

  @Test
  void ingest_whoseServerIsKilledAgainAndAgain_leavesWholeSourcesAndCompletes(@TempDir Path tmp)
      throws Exception {
    LongIngest ingest = LongIngest.of(PAPERS, tmp);
    ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    Random random = new Random(2021);
    RemoteFuseki fuseki = RemoteFuseki.start(Files.createDirectory(tmp.resolve("fuseki")));
    Endpoint endpoint = fuseki.endpoint("disk");
    try {
      int broken = 0;
      for (int kills = 0; kills < KILLS || broken == 0; kills++) {
        Future<?> kill =
            killer.schedule(fuseki::close, random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
        boolean done = run(ingest, endpoint);
        broken += done ? 0 : 1;
        kill.get();
        fuseki = fuseki.again();
        try (RemoteStore store = RemoteStore.open(endpoint)) {
          ingest.lookAt(store, done);
          if (done) {
            Samples.clear(store);
          }
        }
      }
      assertThat(run(ingest, endpoint)).isTrue();
      try (RemoteStore store = RemoteStore.open(endpoint)) {
        ingest.lookAt(store, true);
      }
    } finally {
      killer.shutdownNow();
      fuseki.close();
    }
  }

  /** Whether it was quicker than who kills the server; else says what to do. */
  private static boolean run(LongIngest ingest, Endpoint endpoint) throws IOException {
    try {
      ingest.into(RemoteStore.open(endpoint));
      return true;
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining(endpoint.query().toString());
      return false;
    }
  }
}
