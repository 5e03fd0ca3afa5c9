package zhengmai.source.harvest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the journal: one page that was asked for, and what came of it.
 *
 * @param time of the answer
 * @param source the row of sources.csv: {@code 国家医疗保障局}
 * @param kind what the page is to us
 * @param url as linked, in the form of {@link Address}
 * @param finalUrl where redirects led; the same without any
 * @param status of the answer; 0 without one
 * @param etag as sent
 * @param lastModified as sent
 * @param mediaType as declared: {@code text/html}
 * @param charset as declared in the head
 * @param sha256 of the bytes kept
 * @param attachments that a notice offers; nothing where that was not looked at
 * @param error why the page is no document: {@code timeout}, {@code anti-robot}
 */
record FetchRecord(
    Instant time,
    String source,
    Kind kind,
    String url,
    String finalUrl,
    int status,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> mediaType,
    Optional<String> charset,
    Optional<String> sha256,
    Optional<List<String>> attachments,
    Optional<String> error) {
  /** What a page is to us. */
  enum Kind {
    /** It lists notices. */
    LISTING,
    /** A listing links to it. */
    NOTICE,
    /** A notice offers it. */
    ATTACHMENT,
    /**
     * A further page of a notice, or the frame with its text; it is read as part of that notice.
     */
    PART;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A page that could not be had. */
  static FetchRecord failed(
      Instant time, String source, Kind kind, String url, int status, String error) {
    return new FetchRecord(
        time,
        source,
        kind,
        url,
        url,
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(error));
  }

  /** The same page, found to be no document. */
  FetchRecord withError(String code) {
    return new FetchRecord(
        time,
        source,
        kind,
        url,
        finalUrl,
        status,
        etag,
        lastModified,
        mediaType,
        charset,
        sha256,
        attachments,
        Optional.of(code));
  }

  /** The same page, as it is read: together with its further pages. */
  FetchRecord withBytes(String sha256) {
    return new FetchRecord(
        time,
        source,
        kind,
        url,
        finalUrl,
        status,
        etag,
        lastModified,
        mediaType,
        charset,
        Optional.of(sha256),
        attachments,
        error);
  }

  /** The same page, with what it offers. */
  FetchRecord withAttachments(Optional<List<String>> urls) {
    return new FetchRecord(
        time,
        source,
        kind,
        url,
        finalUrl,
        status,
        etag,
        lastModified,
        mediaType,
        charset,
        sha256,
        urls,
        error);
  }

  /** Whether it gave a page that can be used. */
  boolean isGood() {
    return status == 200 && sha256.isPresent() && error.isEmpty();
  }

  /** Whether the page was found to be as before. */
  boolean isUnchanged() {
    return status == 304 && error.isEmpty();
  }

  boolean isDocument() {
    return kind == Kind.NOTICE || kind == Kind.ATTACHMENT;
  }

  /** One line of JSON; what is absent is left out. */
  String print() {
    JsonObject o = new JsonObject();
    o.addProperty("time", time.toString());
    o.addProperty("source", source);
    o.addProperty("kind", kind.code());
    o.addProperty("url", url);
    if (!finalUrl.equals(url)) {
      o.addProperty("finalUrl", finalUrl);
    }
    o.addProperty("status", status);
    etag.ifPresent(v -> o.addProperty("etag", v));
    lastModified.ifPresent(v -> o.addProperty("lastModified", v));
    mediaType.ifPresent(v -> o.addProperty("mediaType", v));
    charset.ifPresent(v -> o.addProperty("charset", v));
    sha256.ifPresent(v -> o.addProperty("sha256", v));
    attachments.ifPresent(v -> o.add("attachments", array(v)));
    error.ifPresent(v -> o.addProperty("error", v));
    return o.toString();
  }

  /** Reads {@link #print}; nothing where the line is none of ours. */
  static Optional<FetchRecord> parse(String line) {
    try {
      JsonObject o = JsonParser.parseString(line).getAsJsonObject();
      String url = o.get("url").getAsString();
      return Optional.of(
          new FetchRecord(
              Instant.parse(o.get("time").getAsString()),
              o.get("source").getAsString(),
              Kind.valueOf(o.get("kind").getAsString().toUpperCase(Locale.ROOT)),
              url,
              text(o, "finalUrl").orElse(url),
              o.get("status").getAsInt(),
              text(o, "etag"),
              text(o, "lastModified"),
              text(o, "mediaType"),
              text(o, "charset"),
              text(o, "sha256").filter(PageStore::isName),
              texts(o, "attachments"),
              text(o, "error")));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | DateTimeException
        | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static Optional<List<String>> texts(JsonObject o, String name) {
    return Optional.ofNullable(o.get(name))
        .map(a -> a.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
  }

  private static Optional<String> text(JsonObject o, String name) {
    return Optional.ofNullable(o.get(name)).map(JsonElement::getAsString);
  }
}
