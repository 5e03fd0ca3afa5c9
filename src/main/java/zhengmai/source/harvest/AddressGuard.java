package zhengmai.source.harvest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up, and lets only public addresses through: no page and no redirect leads into the
 * own network. The client connects to the very addresses that were checked here; there is no second
 * look-up in which a name could mean another machine (DNS rebinding).
 */
public final class AddressGuard implements DnsResolver {
  /** How a name is looked up. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** The host has an address that is not public; nothing was asked of it. */
  static final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host, InetAddress address) {
      super(host + " = " + address.getHostAddress());
    }
  }

  /**
   * The registries of special addresses (IANA) for IPv4, and hosts of cloud machines' metadata:
   * this network, private, shared, loopback, link-local, protocols, examples, relays, benchmarks,
   * multicast, reserved and broadcast.
   */
  private static final List<Block> NOT_PUBLIC_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** All public IPv6 addresses are of this block. */
  private static final Block GLOBAL_6 = Block.of("2000::/3");

  /** Of those, what is special, or carries an IPv4 address: Teredo, examples, 6to4. */
  private static final List<Block> NOT_PUBLIC_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private final Set<String> allowed;
  private final Lookup lookup;

  /**
   * A guard.
   *
   * @param allowed hosts whose addresses are not checked: {@code localhost}, {@code 127.0.0.1},
   *     {@code ::1}; a name does not stand for its addresses, nor an address for its names
   * @throws IllegalArgumentException with what is no host, such as one with a port
   */
  public AddressGuard(Set<String> allowed) {
    this(allowed, InetAddress::getAllByName);
  }

  AddressGuard(Set<String> allowed, Lookup lookup) {
    this.allowed =
        allowed.stream()
            .map(h -> HostName.of(h).orElseThrow(() -> new IllegalArgumentException(h)))
            .collect(Collectors.toSet());
    this.lookup = lookup;
  }

  /** Whether the host was allowed by name. */
  boolean isAllowed(String host) {
    return HostName.of(host).filter(allowed::contains).isPresent();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.addresses(host);
    if (!isAllowed(host)) {
      for (InetAddress address : addresses) {
        if (!isPublic(address)) {
          throw new RefusedAddressException(host, address);
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    byte[] a = address.getAddress();
    return a.length == 4
        ? NOT_PUBLIC_4.stream().noneMatch(b -> b.holds(a))
        : GLOBAL_6.holds(a) && NOT_PUBLIC_6.stream().noneMatch(b -> b.holds(a));
  }

  private static List<Block> blocks(String... printed) {
    return Stream.of(printed).map(Block::of).toList();
  }

  /** Addresses that begin with the same bits. */
  private record Block(InetAddress first, int bits) {
    static Block of(String printed) {
      int slash = printed.indexOf('/');
      try {
        return new Block(
            InetAddress.getByName(printed.substring(0, slash)),
            Integer.parseInt(printed.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(printed, e);
      }
    }

    boolean holds(byte[] address) {
      byte[] own = first.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (own.length != address.length || (own[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
