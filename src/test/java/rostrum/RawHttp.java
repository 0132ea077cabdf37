package rostrum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket, as no well-behaved client would send them. */
final class RawHttp {
    private RawHttp() {}

    /** Sends all, then reads to the end or for at most two seconds. Lines of the request end as they are given. */
    static String exchange(int port, String request) throws IOException {
        return exchange(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String exchange(int port, byte[] request) throws IOException {
        return exchange(port, request, 2_000);
    }

    private static String exchange(int port, byte[] request, int patience) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(patience);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException closedAlready) {
                // What was answered before the server closed is read below.
            }
            return read(socket.getInputStream());
        }
    }

    /** One request that closes its connection. */
    static String ask(int port, String method, String target, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        byte[] bytes = request.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        return exchange(port, bytes, 60_000);
    }

    /** Of the first answer; 0 where nothing came. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** How many answers came on the connection. */
    static int answers(String read) {
        return read.split("HTTP/1\\.1 \\d{3} ", -1).length - 1;
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException | java.net.SocketException over) {
            // The server keeps the connection or has reset it: what came is the answer.
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }
}
