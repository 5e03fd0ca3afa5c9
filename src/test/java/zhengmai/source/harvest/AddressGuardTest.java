package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {
  private static final AddressGuard GUARD = new AddressGuard(Set.of("Intern.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "169.254.169.254",
        "2852039166",
        "168.63.129.16",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "[::1]",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:a00:1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "5f00::1"
      })
  void resolve_notPublic_isRefused(String host) {
    assertThatThrownBy(() -> GUARD.resolve(host))
        .isInstanceOf(AddressGuard.RefusedAddressException.class)
        .hasMessageStartingWith(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2400:3200::1",
        "2001:4860::8888",
        "2620:fe::fe",
        "::ffff:8.8.8.8"
      })
  void resolve_public_passes(String host) throws UnknownHostException {
    assertThat(GUARD.resolve(host)).containsExactly(InetAddress.getAllByName(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intern.example", "INTERN.EXAMPLE"})
  void resolve_allowedByName_passes(String host) throws UnknownHostException {
    AddressGuard guard =
        new AddressGuard(
            Set.of("Intern.example"), h -> new InetAddress[] {InetAddress.getByName("10.0.0.1")});
    assertThat(guard.resolve(host)).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("other.example"))
        .isInstanceOf(AddressGuard.RefusedAddressException.class);
  }

  /** However an address, or a name, is printed: in the option, in a link. */
  @ParameterizedTest
  @CsvSource({
    "::1, [0:0:0:0:0:0:0:1]",
    "[::1], ::1",
    "0:0::1, [::1]",
    "FD00::8, fd00:0:0:0::8",
    "政务.中国, xn--zfr164b.xn--fiqs8s",
    "localhost., LOCALHOST"
  })
  void resolve_allowed_inAnotherForm_passes(String allowed, String host)
      throws UnknownHostException {
    AddressGuard guard =
        new AddressGuard(
            Set.of(allowed), h -> new InetAddress[] {InetAddress.getByName("10.0.0.1")});
    assertThat(guard.resolve(host)).hasSize(1);
    assertThat(guard.isAllowed("::2")).isFalse();
    assertThat(guard.isAllowed("127.0.0.2")).isFalse();
    assertThat(guard.isAllowed("::ffff:127.0.0.1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "http://localhost/", "[::1]:80", "", "a b", "::1/128"})
  void allowed_noHost_isRefused(String allowed) {
    assertThatThrownBy(() -> new AddressGuard(Set.of(allowed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(allowed);
  }

  /** One of several addresses is enough: any of them may be connected to. */
  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8,10.0.0.1", "10.0.0.1,8.8.8.8", "2400:3200::1,::1"})
  void resolve_oneOfSeveralNotPublic_isRefused(String addresses) {
    AddressGuard guard =
        new AddressGuard(
            Set.of(),
            host -> {
              String[] all = addresses.split(",", -1);
              return new InetAddress[] {
                InetAddress.getByName(all[0]), InetAddress.getByName(all[1])
              };
            });
    assertThatThrownBy(() -> guard.resolve("rebinding.example"))
        .isInstanceOf(AddressGuard.RefusedAddressException.class);
  }

  @Property
  void isPublic_whatJavaKnowsAsLocal_isNot(@ForAll @Size(4) byte[] address)
      throws UnknownHostException {
    InetAddress a = InetAddress.getByAddress(address);
    if (isLocal(a)) {
      assertThat(AddressGuard.isPublic(a)).isFalse();
    }
  }

  @Property
  void isPublic_whatJavaKnowsAsLocal6_isNot(@ForAll @Size(16) byte[] address)
      throws UnknownHostException {
    InetAddress a = InetAddress.getByAddress(address);
    if (isLocal(a)) {
      assertThat(AddressGuard.isPublic(a)).isFalse();
    }
  }

  private static boolean isLocal(InetAddress a) {
    return a.isAnyLocalAddress()
        || a.isLoopbackAddress()
        || a.isLinkLocalAddress()
        || a.isSiteLocalAddress()
        || a.isMulticastAddress();
  }
}
