package zhengmai.source.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.source.Decoding;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;
import zhengmai.source.page.Nesting;
import zhengmai.source.page.WebPage;
import zhengmai.text.SourceText;

/** The text of a mail or of a saved page; the files that come with it are sources of their own. */
public final class MailFormat implements Format {
  private static final long LARGEST = 64L << 20;

  @Override
  public String mediaType() {
    return "message/rfc822";
  }

  @Override
  public boolean recognises(Head head) {
    return Mail.recognises(head);
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    Mail mail;
    try {
      mail = Mail.of(file.bytes());
    } catch (IOException | RuntimeException e) {
      return damaged(file);
    }
    List<Mail.Part> pages = new ArrayList<>(mail.texts());
    pages.sort((a, b) -> Boolean.compare(isPage(b), isPage(a)));
    SourceFile read = null;
    for (Mail.Part part : pages) {
      read = text(file, part, mail.url());
      if (read.text().isPresent()) {
        return read;
      }
    }
    return read != null
        ? read
        : SourceFile.refused(file, mediaType(), "empty", "邮件或网页里没有文字", "the message has no text");
  }

  private static boolean isPage(Mail.Part part) {
    return !part.mediaType().equals("text/plain");
  }

  private SourceFile damaged(Received file) {
    return SourceFile.refused(
        file,
        mediaType(),
        "unreadable-document",
        "邮件或保存的网页（.eml、.mht）已损坏，读不出；能打开的，请另存为网页或.txt",
        "the mail or saved page is damaged; if it opens, save it as a web page or .txt");
  }

  private SourceFile text(Received file, Mail.Part part, Optional<String> url) {
    Decoding.Result decoded = Decoding.of(Received.of(file.name(), part.file().bytes()));
    Optional<String> words = decoded.text();
    Optional<SourceText> text = words.map(w -> SourceText.of(file.name(), w));
    var findings = decoded.findings();
    if (words.isPresent() && isPage(part)) {
      if (Nesting.isTooDeep(words.get())) {
        return damaged(file);
      }
      WebPage page = WebPage.of(file.name(), words.get(), decoded.findings());
      text = page.text();
      findings = page.findings();
    }
    return new SourceFile(file.name(), file.sha256(), mediaType(), url, text, findings);
  }
}
