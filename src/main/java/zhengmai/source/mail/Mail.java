package zhengmai.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import zhengmai.source.Head;
import zhengmai.source.Received;

/**
 * A message in MIME: a mail ({@code .eml}), or a page that a browser saved whole ({@code .mht}).
 *
 * @param texts what is to be read: the page or letter itself, in each form in which it stands there
 * @param attachments files that come with it
 * @param url where a saved page comes from
 */
public record Mail(List<Part> texts, List<Part> attachments, Optional<String> url) {
  /** Headers that a message begins with. */
  private static final Pattern HEADER =
      Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]{1,40}):[ \\t]?.*$");

  private static final int MOST_PARTS = 1000;
  private static final int LARGEST_PART = 64 << 20;

  public Mail {
    texts = List.copyOf(texts);
    attachments = List.copyOf(attachments);
  }

  /**
   * A part of a message.
   *
   * @param file its bytes, decoded; without a name for a text
   * @param mediaType {@code text/html}
   */
  public record Part(Received file, String mediaType) {}

  /** Whether a file begins as a message does: with the headers of MIME, or of a letter. */
  public static boolean recognises(Head head) {
    String s = head.bytes();
    if (!HEADER.matcher(s).lookingAt()) {
      return false;
    }
    int end = s.indexOf("\n\r\n") >= 0 ? s.indexOf("\n\r\n") : s.indexOf("\n\n");
    String headers = "\n" + (end < 0 ? s : s.substring(0, end)).toLowerCase(Locale.ROOT);
    boolean letter = headers.contains("\nfrom:") && headers.contains("\ndate:");
    return headers.contains("\nmime-version:")
        || (headers.contains("\ncontent-type:") && headers.contains("\nfrom:"))
        || (letter && (headers.contains("\nsubject:") || headers.contains("\nto:")));
  }

  /** The files that come with a message; none where it is damaged. */
  public static List<Part> attachments(byte[] message) {
    try {
      return of(message).attachments();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  /** Takes a message apart. */
  public static Mail of(byte[] message) throws IOException {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxHeaderCount(2000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(4 << 20)
            .setStrictParsing(false)
            .build();
    MimeStreamParser parser = new MimeStreamParser(config);
    Handler handler = new Handler();
    parser.setContentHandler(handler);
    parser.setContentDecoding(true);
    try {
      parser.parse(new ByteArrayInputStream(message));
    } catch (MimeException e) {
      throw new IOException(e);
    }
    return new Mail(handler.texts, handler.attachments, handler.url);
  }

  private static final class Handler extends AbstractContentHandler {
    private static final Pattern FILE_NAME =
        Pattern.compile(
            "(?:file)?name\\*?(?:0\\*?)?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))",
            Pattern.CASE_INSENSITIVE);

    private final List<Part> texts = new ArrayList<>();
    private final List<Part> attachments = new ArrayList<>();
    private Optional<String> url = Optional.empty();
    private String name = "";
    private boolean attached;
    private int parts;

    @Override
    public void startHeader() {
      name = "";
      attached = false;
    }

    @Override
    public void field(Field field) {
      String body = field.getBody() == null ? "" : field.getBody().strip();
      switch (field.getName().toLowerCase(Locale.ROOT)) {
        case "snapshot-content-location" -> url = Optional.of(body);
        case "content-location" ->
            url = url.isEmpty() && body.startsWith("http") ? Optional.of(body) : url;
        case "content-disposition" -> {
          attached = body.toLowerCase(Locale.ROOT).startsWith("attachment");
          name = fileName(body).orElse(name);
        }
        case "content-type" -> name = name.isEmpty() ? fileName(body).orElse("") : name;
        default -> {}
      }
    }

    private static Optional<String> fileName(String body) {
      var match = FILE_NAME.matcher(body);
      if (!match.find()) {
        return Optional.empty();
      }
      String raw = match.group(1) != null ? match.group(1) : match.group(2);
      int quotes = raw.indexOf("''");
      String told =
          quotes > 0
              ? URLDecoder.decode(
                  raw.substring(quotes + 2).replace("+", "%2B"), StandardCharsets.UTF_8)
              : DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT);
      String plain = told.replace('\\', '/');
      return Optional.of(plain.substring(plain.lastIndexOf('/') + 1));
    }

    @Override
    public void body(BodyDescriptor body, InputStream in) throws MimeException, IOException {
      if (++parts > MOST_PARTS) {
        throw new MimeException("too many parts");
      }
      byte[] bytes = in.readNBytes(LARGEST_PART + 1);
      if (bytes.length > LARGEST_PART) {
        throw new MimeException("a part too large");
      }
      String type = body.getMimeType().toLowerCase(Locale.ROOT);
      boolean text =
          type.equals("text/html")
              || type.equals("text/plain")
              || type.equals("application/xhtml+xml");
      if (attached || (!text && !name.isEmpty() && !type.startsWith("image/"))) {
        attachments.add(new Part(Received.of(name, bytes), type));
      } else if (text) {
        texts.add(new Part(Received.of("", bytes), type));
      }
    }
  }
}
