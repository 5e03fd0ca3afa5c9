package zhengmai.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Bytes as they came, under a name. They are never changed. */
public final class Received {
  private final String name;
  private final byte[] bytes;
  private final String sha256;

  private Received(String name, byte[] bytes, String sha256) {
    this.name = name;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /** These bytes. */
  public static Received of(String name, byte[] bytes) {
    return new Received(name, bytes, DigestUtils.sha256Hex(bytes));
  }

  /** A file whose bytes were not read. */
  static Received unread(String name) {
    return new Received(name, new byte[0], "");
  }

  /** The file's name, without folders. */
  public String name() {
    return name;
  }

  /** All bytes; to be read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The same as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** Their hash, 64 hexadecimal digits; empty where they were not read. */
  public String sha256() {
    return sha256;
  }
}
