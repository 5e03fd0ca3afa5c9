package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  private static final URI PAGE = URI.create("http://www.nhsa.gov.cn/col/col104/list.jsp?page=1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://WWW.NHSA.gov.cn:80/附件 1.doc#top | http://www.nhsa.gov.cn/%E9%99%84%E4%BB%B6%201.doc
          https://www.gov.cn:443 | https://www.gov.cn/
          https://www.gov.cn:8443/a | https://www.gov.cn:8443/a
          ../../art/1.html | http://www.nhsa.gov.cn/art/1.html
          ./1.html | http://www.nhsa.gov.cn/col/col104/1.html
          ?page=2 | http://www.nhsa.gov.cn/col/col104/list.jsp?page=2
          //zwfw.nhsa.gov.cn/x | http://zwfw.nhsa.gov.cn/x
          /../../../etc/x | http://www.nhsa.gov.cn/etc/x
          /a?q=100%&r=%41 | http://www.nhsa.gov.cn/a?q=100%25&r=%41
          http://政务.中国/a | http://xn--zfr164b.xn--fiqs8s/a
          http://www.nhsa.gov.cn./a | http://www.nhsa.gov.cn/a
          http://[2001:DB8:0:0:0:0:0:1]:80/a | http://[2001:db8::1]/a
          http://[0:0:0:0:0:0:0:1]:8080/a | http://[::1]:8080/a
          http://[2400:0:0:1:0:0:0:8]/a | http://[2400:0:0:1::8]/a
          http://[::FFFF:8.8.8.8]/a | http://[::ffff:8.8.8.8]/a
          """)
  void of_addressAsPrinted_isInOneForm(String printed, String expected) {
    assertThat(Address.of(PAGE, printed)).contains(URI.create(expected));
    assertThat(Address.of(expected)).as("once more").contains(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:void(0)",
        "mailto:a@b.cn",
        "ftp://www.gov.cn/x",
        "file:///etc/passwd",
        "jar:http://www.gov.cn/a.jar!/",
        "http://",
        "http://user:pass@www.gov.cn/",
        "http://www.gov.cn@127.0.0.1/",
        "http://a b/",
        "http://www.gov.cn:99999999/",
        "http://[::1/",
        "http://[www.gov.cn]/",
        "http://[1:2:3]/",
        "http://[fe80::1%25eth0]/",
        "http://./"
      })
  void of_nothingThatIsFetched_isNone(String printed) {
    assertThat(Address.of(PAGE, printed)).isEmpty();
  }
}
