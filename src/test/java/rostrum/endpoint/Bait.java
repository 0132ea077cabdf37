package rostrum.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine that nobody has to call; it counts who does. */
final class Bait implements AutoCloseable {
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket socket;

    Bait() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(this::count);
    }

    /** A URL of it, by a name or a number of this machine. */
    String at(String host) {
        return "http://" + host + ":" + socket.getLocalPort() + "/";
    }

    int connections() {
        return connections.get();
    }

    private void count() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
