package zhengmai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.SourceText;

/**
 * A file read as text. UTF-8 is tried first, then UTF-16 by its mark, then GB18030 (which holds GBK
 * and GB2312); what is none of them is no text. A few wrong bytes are read as U+FFFD and reported.
 *
 * @param sha256 of the bytes as received
 * @param text the decoded text; nothing where the file is refused
 * @param findings why it is refused, or what to know about it
 */
public record TextFile(String sha256, Optional<SourceText> text, List<Finding> findings) {
  /** A larger file is no document; the corpus's largest compendium has 0.6 MB. */
  public static final long LARGEST = 64L << 20;

  /** No document has a longer line. */
  static final int LONGEST_LINE = 1 << 20;

  /** Of so many characters beyond ASCII one may be wrong. */
  private static final int WRONG_SHARE = 30;

  private static final Charset GB18030 = Charset.forName("GB18030");

  public TextFile {
    findings = List.copyOf(findings);
  }

  /** Reads a file; what goes wrong is a finding. */
  public static TextFile read(Path file) {
    String name = file.getFileName().toString();
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        return refused(
            "",
            name,
            "too-large",
            "文件有%d MB，上限是%d MB".formatted(size >> 20, LARGEST >> 20),
            "the file has %d MB, the limit is %d MB".formatted(size >> 20, LARGEST >> 20));
      }
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      return refused(
          "", name, "unreadable", "无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
  }

  /** Reads bytes under a name. */
  public static TextFile of(String name, byte[] bytes) {
    String sha256 = sha256(bytes);
    if (bytes.length == 0) {
      return refused(sha256, name, "empty", "文件是空的", "the file is empty");
    }
    Optional<Decoded> decoded = decode(bytes);
    if (decoded.isEmpty() || isBinary(decoded.get().text())) {
      return refused(
          sha256,
          name,
          "not-text",
          "不是文本（既非UTF-8，也非GB18030）",
          "no text (neither UTF-8 nor GB18030)");
    }
    String content = decoded.get().text();
    if (content.isBlank()) {
      return refused(sha256, name, "empty", "文件里只有空白", "the file has nothing but white space");
    }
    SourceText text = SourceText.of(name, content);
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      if (text.end(line) - text.start(line) > LONGEST_LINE) {
        return refused(
            sha256,
            name,
            "line-too-long",
            "第%d行超过%d字".formatted(line, LONGEST_LINE),
            "line %d has more than %d characters".formatted(line, LONGEST_LINE));
      }
    }
    if (decoded.get().wrong() > 0) {
      int first = content.indexOf('\ufffd');
      findings.add(
          new Finding(
              Severity.WARNING,
              name,
              text.lineAt(Math.max(0, first)),
              0,
              "wrong-bytes",
              "有%d处字节不合%s编码，已换成U+FFFD".formatted(decoded.get().wrong(), decoded.get().charset()),
              "%d places are not %s; they read as U+FFFD"
                  .formatted(decoded.get().wrong(), decoded.get().charset())));
    }
    int nul = content.indexOf('\0');
    if (nul >= 0) {
      findings.add(
          new Finding(
              Severity.WARNING,
              name,
              text.lineAt(nul),
              0,
              "nul",
              "文本里有NUL字符，已忽略",
              "the text has NUL characters; they are ignored"));
    }
    return new TextFile(sha256, Optional.of(text), findings);
  }

  private static TextFile refused(String sha256, String name, String code, String zh, String en) {
    return new TextFile(
        sha256, Optional.empty(), List.of(new Finding(Severity.ERROR, name, 0, 0, code, zh, en)));
  }

  /**
   * A text and how it was decoded.
   *
   * @param wrong how many places are not of the encoding
   */
  private record Decoded(String text, Charset charset, int wrong) {}

  private static Optional<Decoded> decode(byte[] b) {
    if (startsWith(b, 0xff, 0xfe) || startsWith(b, 0xfe, 0xff)) {
      return decode(b, StandardCharsets.UTF_16);
    }
    return decode(b, StandardCharsets.UTF_8)
        .or(() -> mended(b, StandardCharsets.UTF_8))
        .or(() -> decode(b, GB18030))
        .or(() -> mended(b, GB18030));
  }

  /** A few wrong bytes in a long text, or one at its cut end, do not make it another encoding. */
  private static Optional<Decoded> mended(byte[] b, Charset charset) {
    String s = new String(b, charset);
    int wrong = 0;
    int wide = 0;
    for (int i = 0; i < s.length(); i++) {
      wrong += s.charAt(i) == '\ufffd' ? 1 : 0;
      wide += s.charAt(i) > 0x7f ? 1 : 0;
    }
    return wrong * WRONG_SHARE > wide
        ? Optional.empty()
        : Optional.of(new Decoded(withoutMark(s), charset, wrong));
  }

  private static String withoutMark(String s) {
    return s.startsWith("\ufeff") ? s.substring(1) : s;
  }

  private static boolean startsWith(byte[] b, int first, int second) {
    return b.length >= 2 && (b[0] & 0xff) == first && (b[1] & 0xff) == second;
  }

  private static Optional<Decoded> decode(byte[] bytes, Charset charset) {
    try {
      String s =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new Decoded(withoutMark(s), charset, 0));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** More than one character in twenty is a control character that no text has. */
  private static boolean isBinary(String s) {
    int controls = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
          || c == '\ufffd'
          || (c >= 0x7f && c < 0xa0)) {
        controls++;
      }
    }
    return controls * 20L > s.length();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
