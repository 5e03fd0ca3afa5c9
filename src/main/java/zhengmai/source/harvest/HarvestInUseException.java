package zhengmai.source.harvest;

import java.io.IOException;
import java.nio.file.Path;

/** Another run is at work in the folder. */
public final class HarvestInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  HarvestInUseException(Path file) {
    super(file.toString());
  }
}
