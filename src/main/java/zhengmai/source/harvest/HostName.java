package zhengmai.source.harvest;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts in one form, so that one host has one name: {@code WWW.NHSA.gov.cn.} is {@code
 * www.nhsa.gov.cn}, {@code [2001:DB8:0:0:0:0:0:1]} is {@code 2001:db8::1}.
 */
final class HostName {
  private static final Pattern IPV6 =
      Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern NAME = Pattern.compile("[^\\s:/?#@\\[\\]%]+");
  private static final int GROUPS = 8;

  private HostName() {}

  /** A host as printed, an IPv6 address with brackets or without; nothing where it is none. */
  static Optional<String> of(String printed) {
    boolean isBracketed = printed.startsWith("[") && printed.endsWith("]");
    String bare = isBracketed ? printed.substring(1, printed.length() - 1) : printed;
    if (IPV6.matcher(bare).matches()) {
      return address(bare);
    }
    if (!NAME.matcher(printed).matches()) {
      return Optional.empty();
    }
    try {
      String name = IDN.toASCII(printed).toLowerCase(Locale.ROOT);
      return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
          .filter(n -> !n.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> address(String printed) {
    try {
      // Digits and colons are never looked up. An IPv4 address in IPv6 dress (::ffff:127.0.0.1) is
      // a name of its own: whoever allowed the one did not allow the other.
      InetAddress address = InetAddress.getByName(printed);
      return Optional.of(
          address instanceof Inet6Address
              ? compressed(address.getHostAddress())
              : printed.toLowerCase(Locale.ROOT));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** As RFC 5952 has it: the longest run of zeros is left out. */
  private static String compressed(String address) {
    for (int zeros = GROUPS; zeros > 1; zeros--) {
      String run = "0" + ":0".repeat(zeros - 1);
      Matcher found = Pattern.compile("(^|:)" + run + "(:|$)").matcher(address);
      if (found.find()) {
        return address.substring(0, found.start()) + "::" + address.substring(found.end());
      }
    }
    return address;
  }
}
