package zhengmai.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.Skipped;
import zhengmai.source.SourceFile;

final class MailTest {
  private static final String LETTER =
      "云医保〔2022〕935号\n各州（市）医疗保障局：\n乡村药箱每月清点一次。\n云南省医疗保障局\n2022年6月15日\n";

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(String s) {
    return Base64.getMimeEncoder().encodeToString(bytes(s));
  }

  private static List<SourceFile> read(String name, String message) {
    List<SourceFile> files = new ArrayList<>();
    Formats.read(name, bytes(message.replace("\n", "\r\n")), files::add, new Skipped());
    return files;
  }

  private static String mail(String parts) {
    return "From: =?UTF-8?B?5LqR5Y2X?= <a@yn.gov.cn>\n"
        + "Date: Wed, 15 Jun 2022 10:00:00 +0800\n"
        + "Subject: x\n"
        + "MIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=\"B\"\n\n"
        + parts
        + "--B--\n";
  }

  private static String part(String headers, String body) {
    return "--B\n" + headers + "\nContent-Transfer-Encoding: base64\n\n" + body + "\n";
  }

  @Test
  void savedPage_isThePage_withItsAddress() {
    String page = "<html><body><h1>关于清点乡村药箱的通知</h1><p>" + LETTER.repeat(3) + "</p></body></html>";
    String message =
        "From: <Saved by Blink>\n"
            + "Snapshot-Content-Location: https://ylbz.yn.gov.cn/a.html\n"
            + "MIME-Version: 1.0\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"B\"\n\n"
            + part("Content-Type: text/html", base64(page))
            + part(
                "Content-Type: image/png\nContent-Location: https://ylbz.yn.gov.cn/b.png", "iVBO")
            + "--B--\n";
    List<SourceFile> files = read("a.mht", message);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).url()).contains("https://ylbz.yn.gov.cn/a.html");
    assertThat(files.get(0).mediaType()).isEqualTo("message/rfc822");
    assertThat(files.get(0).text().orElseThrow().content()).contains("云医保〔2022〕935号");
  }

  @Test
  void mail_withAttachments_givesEachUnderItsName() {
    String message =
        mail(
            part("Content-Type: text/plain; charset=utf-8", base64("请查收。"))
                + part(
                    "Content-Type: application/octet-stream\n"
                        + "Content-Disposition: attachment; filename=\"=?UTF-8?B?"
                        + Base64.getEncoder().encodeToString(bytes("通知.txt"))
                        + "?=\"",
                    base64(LETTER))
                + part(
                    "Content-Type: application/octet-stream\n"
                        + "Content-Disposition: attachment; filename*=UTF-8''%E4%BA%8C.txt",
                    base64(LETTER)));
    assertThat(read("a.eml", message).stream().map(SourceFile::name))
        .containsExactly("a.eml!/通知.txt", "a.eml!/二.txt");
  }

  @Test
  void letter_inTheMailItself_isRead_inTheEncodingThatItHas() {
    String message = mail(part("Content-Type: text/plain; charset=gb2312", base64(LETTER)));
    assertThat(read("a.eml", message).get(0).text().orElseThrow().content())
        .startsWith("云医保〔2022〕935号");
  }

  @Test
  void mailsInMailsWithoutEnd_andDamage_areBounded() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String message = mail(part("Content-Type: text/plain", base64(LETTER)));
          for (int i = 0; i < 6; i++) {
            message =
                mail(
                    part(
                        "Content-Type: application/octet-stream\n"
                            + "Content-Disposition: attachment; filename=m.eml",
                        base64(message.replace("\n", "\r\n"))));
          }
          assertThat(read("a.eml", message)).isEmpty();
          assertThat(
                  codes(
                      read(
                          "b.eml", "From: a\nMIME-Version: 1.0\n" + "X: y\n".repeat(9000) + "\nz")))
              .containsExactly("unreadable-document");
          assertThat(
                  codes(
                      read("c.eml", "From: a\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc")))
              .containsExactly("empty");
        });
  }

  @Test
  void textThatBeginsWithAColon_isNoMail() {
    assertThat(read("a.txt", "Title: 关于清点乡村药箱的通知\n" + LETTER).get(0).mediaType())
        .isEqualTo("text/plain");
  }

  private static List<String> codes(List<SourceFile> files) {
    return files.stream().flatMap(f -> f.findings().stream()).map(Finding::code).toList();
  }
}
