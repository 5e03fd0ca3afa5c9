package zhengmai.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.SourceText;

/**
 * Bytes as characters. UTF-16 is known by its mark, UTF-8 is tried next, then UTF-16 without a mark
 * where the bytes are a Chinese text in it (as exports of databases are), then Big5 where its
 * characters are the likelier ones (ICU's statistics), then GB18030 (which holds GBK and GB2312);
 * what is none of them is no text. What a file declares is not asked: declarations are often wrong,
 * and the bytes of a Chinese text tell. A few wrong bytes are read as U+FFFD and reported.
 */
public final class Decoding {
  /** Of so many characters beyond ASCII one may be wrong. */
  private static final int WRONG_SHARE = 30;

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Big5 with Hong Kong's additions. */
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  private static final Set<Character.UnicodeBlock> USUAL =
      Set.of(
          Character.UnicodeBlock.BASIC_LATIN,
          Character.UnicodeBlock.GENERAL_PUNCTUATION,
          Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  private Decoding() {}

  /**
   * What came of it.
   *
   * @param text the characters, without a byte order mark; nothing where the bytes are no text
   * @param findings why not, or what was mended
   */
  public record Result(Optional<String> text, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** Decodes a file. */
  public static Result of(Received file) {
    byte[] bytes = file.bytes();
    if (bytes.length == 0) {
      return refused(file, "empty", "文件是空的", "the file is empty");
    }
    Optional<Decoded> decoded = decode(bytes);
    if (decoded.isEmpty() || isBinary(decoded.get().text())) {
      return refused(
          file,
          "not-text",
          "不是文本（既非UTF-8、UTF-16，也非GB18030、Big5）",
          "no text (neither UTF-8 nor UTF-16 nor GB18030 nor Big5)");
    }
    String content = decoded.get().text();
    if (content.isBlank()) {
      return refused(file, "empty", "文件里只有空白", "the file has nothing but white space");
    }
    return new Result(Optional.of(content), mended(file.name(), decoded.get()));
  }

  private static List<Finding> mended(String name, Decoded decoded) {
    List<Finding> findings = new ArrayList<>();
    String content = decoded.text();
    if (decoded.wrong() > 0) {
      findings.add(
          new Finding(
              Severity.WARNING,
              name,
              lineAt(content, Math.max(0, content.indexOf('\ufffd'))),
              0,
              "wrong-bytes",
              "有%d处字节不合%s编码，已换成U+FFFD".formatted(decoded.wrong(), decoded.charset()),
              "%d places are not %s; they read as U+FFFD"
                  .formatted(decoded.wrong(), decoded.charset())));
    }
    int nul = content.indexOf('\0');
    if (nul >= 0) {
      findings.add(
          new Finding(
              Severity.WARNING,
              name,
              lineAt(content, nul),
              0,
              "nul",
              "文本里有NUL字符，已忽略",
              "the text has NUL characters; they are ignored"));
    }
    return findings;
  }

  private static int lineAt(String content, int offset) {
    return SourceText.of("", content).lineAt(offset);
  }

  private static Result refused(Received file, String code, String zh, String en) {
    return new Result(
        Optional.empty(), List.of(new Finding(Severity.ERROR, file.name(), 0, 0, code, zh, en)));
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
        .filter(d -> !isBinary(d.text()))
        .or(() -> unmarked(b, StandardCharsets.UTF_16LE))
        .or(() -> unmarked(b, StandardCharsets.UTF_16BE))
        .or(() -> isBig5(b) ? decode(b, BIG5).or(() -> mended(b, BIG5)) : Optional.empty())
        .or(() -> decode(b, GB18030))
        .or(() -> mended(b, GB18030));
  }

  /**
   * UTF-16 without a mark: a line end or another character of ASCII has a NUL byte, which no other
   * encoding of a Chinese text has, and the characters are those of Chinese texts.
   */
  private static Optional<Decoded> unmarked(byte[] b, Charset charset) {
    return b.length % 2 == 0 && hasNul(b)
        ? decode(b, charset).filter(d -> isChinese(d.text()))
        : Optional.empty();
  }

  private static boolean hasNul(byte[] b) {
    for (byte one : b) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  /** Nineteen characters in twenty are ideographs, their punctuation or ASCII's. */
  private static boolean isChinese(String s) {
    long usual = s.chars().filter(Decoding::isUsual).count();
    return (s.length() - usual) * 20L <= s.length();
  }

  private static boolean isUsual(int c) {
    // Of characters that Unicode has not given out there is no block.
    Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
    return Character.isIdeographic(c)
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || (block != null && USUAL.contains(block) && !Character.isISOControl(c));
  }

  /** Nearly all bytes of Big5 are bytes of GB18030 too: which characters are the usual ones? */
  private static boolean isBig5(byte[] b) {
    int big5 = 0;
    int gb = 0;
    for (CharsetMatch match : new CharsetDetector().setText(b).detectAll()) {
      big5 = match.getName().equals("Big5") ? match.getConfidence() : big5;
      gb = match.getName().equals("GB18030") ? match.getConfidence() : gb;
    }
    return big5 > gb;
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
}
