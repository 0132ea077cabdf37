package rostrum.federation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Addresses at which anybody on the Internet can be. What is not: the networks that IANA's registries of special
 * purposes list (RFC 6890 and what came since), multicast, and those of IPv6 that carry an address of IPv4 within.
 */
final class PublicAddresses {
    private static final InetAddressSet SPECIAL = set(List.of(
            "0.0.0.0/8", // this network (RFC 791)
            "10.0.0.0/8", // private (RFC 1918)
            "100.64.0.0/10", // shared by carriers (RFC 6598)
            "127.0.0.0/8", // loopback (RFC 1122)
            "169.254.0.0/16", // link-local, where clouds keep their metadata (RFC 3927)
            "172.16.0.0/12", // private (RFC 1918)
            "192.0.0.0/24", // protocol assignments (RFC 6890)
            "192.0.2.0/24", // documentation (RFC 5737)
            "192.31.196.0/24", // AS112 (RFC 7535)
            "192.52.193.0/24", // AMT (RFC 7450)
            "192.88.99.0/24", // relays of 6to4 (RFC 7526)
            "192.168.0.0/16", // private (RFC 1918)
            "192.175.48.0/24", // AS112 (RFC 7534)
            "198.18.0.0/15", // benchmarks (RFC 2544)
            "198.51.100.0/24", // documentation (RFC 5737)
            "203.0.113.0/24", // documentation (RFC 5737)
            "224.0.0.0/4", // multicast (RFC 5771)
            "240.0.0.0/4", // reserved, and broadcast (RFC 1112, RFC 919)
            "2001::/23", // protocol assignments, Teredo among them (RFC 2928, RFC 4380)
            "2001:db8::/32", // documentation (RFC 3849)
            "2002::/16", // 6to4, with an address of IPv4 within (RFC 3056)
            "2620:4f:8000::/48", // AS112 (RFC 7534)
            "3fff::/20" // documentation (RFC 9637)
            ));

    /** The one part of IPv6 that is given out to the public (RFC 4291); all else is local, mapped or reserved. */
    private static final InetAddressSet GLOBAL = set(List.of("2000::/3"));

    private PublicAddresses() {}

    /** Java makes an {@link Inet4Address} of an address of IPv4 that is mapped into IPv6 (RFC 4291, 2.5.5.2). */
    static boolean has(InetAddress address) {
        return !SPECIAL.test(address) && (address instanceof Inet4Address || GLOBAL.test(address));
    }

    private static InetAddressSet set(List<String> networks) {
        InetAddressSet set = new InetAddressSet();
        set.addAll(networks);
        return set;
    }
}
