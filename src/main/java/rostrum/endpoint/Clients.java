package rostrum.endpoint;

import com.google.common.net.InetAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.util.InetAddressSet;

/** Who asks: the address that a request comes from, or the one that a trusted proxy says it comes from. */
final class Clients {
    private final InetAddressSet proxies = new InetAddressSet();

    Clients(List<String> proxies) {
        proxies.forEach(this.proxies::add);
    }

    /** @throws IllegalArgumentException with one sentence where one is no address and no range */
    static void check(List<String> proxies) {
        for (String proxy : proxies) {
            try {
                new InetAddressSet().add(proxy);
            } catch (RuntimeException malformed) {
                throw new IllegalArgumentException(
                        "the proxy " + proxy + " is no address and no range such as 10.0.0.0/8.", malformed);
            }
        }
    }

    /**
     * The address of the nearest machine that is no trusted proxy. What stands before it in the header anybody may have
     * written. All addresses of one IPv6 network of 64 bits are one client.
     */
    String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        List<String> forwarded = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(line -> forwarded.addAll(Arrays.asList(line.split(","))));
        Collections.reverse(forwarded);
        for (String hop : forwarded) {
            if (!isTrusted(nearest) || !InetAddresses.isInetAddress(hop.strip())) {
                break;
            }
            nearest = hop.strip();
        }
        return network(nearest);
    }

    private boolean isTrusted(String address) {
        return InetAddresses.isInetAddress(address) && proxies.test(InetAddresses.forString(address));
    }

    private static String network(String address) {
        if (!InetAddresses.isInetAddress(address)) {
            return address;
        }
        InetAddress parsed = InetAddresses.forString(address);
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
                : InetAddresses.toAddrString(parsed);
    }
}
