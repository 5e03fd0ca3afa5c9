package zhengmai.cli.live;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Says in the folder of a store which service has it open, and how to speak to it; only this user
 * can read it:
 *
 * <pre>
 * {"format":"zhengmai-service","version":1,"port":40123,"pages":3330,"pid":4711,"token":"6b1e…"}
 * </pre>
 *
 * A service that was killed leaves it behind: then its process is gone, or nothing of ours answers
 * at the port.
 *
 * @param port of this machine, at which commands are taken
 * @param pages the port of its pages; 0 where a service of before does not tell
 * @param pid of the service
 * @param token that who asks must know
 */
record ServiceFile(int port, int pages, long pid, String token) {
  static final String NAME = "zhengmai-service.json";
  private static final String FORMAT = "zhengmai-service";
  private static final int VERSION = 1;
  private static final String PAGES = "pages";
  private static final int TOKEN_BYTES = 32;

  /** Another token for each start. */
  static ServiceFile of(int port, int pages) {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return new ServiceFile(
        port, pages, ProcessHandle.current().pid(), HexFormat.of().formatHex(token));
  }

  /** The service of the store in this folder; nothing where there is none, or none any more. */
  static Optional<ServiceFile> read(Path store) {
    try {
      JsonObject json =
          JsonParser.parseString(Files.readString(store.resolve(NAME))).getAsJsonObject();
      if (!FORMAT.equals(json.get("format").getAsString())
          || json.get("version").getAsInt() != VERSION) {
        return Optional.empty();
      }
      ServiceFile read =
          new ServiceFile(
              json.get("port").getAsInt(),
              json.has(PAGES) ? json.get(PAGES).getAsInt() : 0,
              json.get("pid").getAsLong(),
              json.get("token").getAsString());
      return Optional.of(read).filter(f -> ProcessHandle.of(f.pid()).isPresent());
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | NullPointerException e) {
      // Not ours to judge: without a service the store's lock tells whether it is in use.
      return Optional.empty();
    }
  }

  /** Puts it into the folder; it is never there for others to read, nor in part. */
  void write(Path store) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("version", VERSION);
    json.addProperty("port", port);
    json.addProperty(PAGES, pages);
    json.addProperty("pid", pid);
    json.addProperty("token", token);
    Path made = store.resolve(NAME + ".new");
    Files.deleteIfExists(made);
    Files.createFile(made, onlyOwner());
    Files.writeString(made, json + "\n");
    Files.move(
        made,
        store.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes it away again, unless another service has put its own there. */
  void remove(Path store) throws IOException {
    if (read(store).filter(this::equals).isPresent()) {
      Files.deleteIfExists(store.resolve(NAME));
    }
  }

  /** On Windows a file is its user's by the folder that it lies in. */
  private static FileAttribute<?>[] onlyOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
