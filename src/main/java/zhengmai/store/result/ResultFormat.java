package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;

/** A way of writing answers: {@code csv}. */
public interface ResultFormat {
  /** The name on the command line. */
  String name();

  /** For HTTP: {@code text/csv}. */
  String mediaType();

  /** Writes the answer and flushes the stream, which stays open. */
  void write(Answer answer, ResultOptions options, OutputStream out) throws IOException;
}
