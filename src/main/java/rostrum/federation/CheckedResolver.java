package rostrum.federation;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Finds a name's addresses once, looks at them, and hands on these very addresses to connect to: a name that changes its
 * mind between the look and the connection gains nothing.
 */
final class CheckedResolver implements SocketAddressResolver {
    /** A name's addresses. */
    interface Names {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final Names names;
    private final Executor executor;
    private final boolean mayBePrivate;

    CheckedResolver(Names names, Executor executor, boolean mayBePrivate) {
        this.names = names;
        this.executor = executor;
        this.mayBePrivate = mayBePrivate;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        executor.execute(() -> {
            try {
                promise.succeeded(checked(host, port));
            } catch (UnknownHostException | RuntimeException refused) {
                promise.failed(refused);
            }
        });
    }

    private List<InetSocketAddress> checked(String host, int port) throws UnknownHostException {
        List<InetAddress> found = Arrays.asList(names.addresses(host.replaceAll("^\\[|\\]$", "")));
        if (found.isEmpty() || !(mayBePrivate || found.stream().allMatch(PublicAddresses::has))) {
            throw new UnknownHostException(host + " has an address that is not public");
        }
        return found.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }
}
