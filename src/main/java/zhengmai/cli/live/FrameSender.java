package zhengmai.cli.live;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends what a job says to its client, frame by frame; once that fails, nothing more. */
final class FrameSender {
  private static final int BUFFER = 1 << 16;
  private final OutputStream to;
  private final Runnable lost;
  private boolean gone;

  /**
   * To this stream.
   *
   * @param lost told once when the client does not listen any more
   */
  FrameSender(OutputStream to, Runnable lost) {
    this.to = to;
    this.lost = lost;
  }

  void send(Frame frame) {
    synchronized (this) {
      if (gone) {
        return;
      }
      try {
        to.write(frame.encoded());
        to.flush();
        return;
      } catch (IOException e) {
        gone = true;
      }
    }
    lost.run();
  }

  /** A stream whose bytes become frames; results by the block, messages as they come. */
  PrintStream stream(char kind, boolean atOnce) {
    OutputStream frames =
        new OutputStream() {
          @Override
          public void write(int b) {
            send(new Frame(kind, new byte[] {(byte) b}));
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            for (int at = from; at < from + length; at += BUFFER) {
              int end = Math.min(from + length, at + BUFFER);
              send(new Frame(kind, Arrays.copyOfRange(bytes, at, end)));
            }
          }
        };
    return new PrintStream(
        new BufferedOutputStream(frames, BUFFER), atOnce, StandardCharsets.UTF_8);
  }
}
