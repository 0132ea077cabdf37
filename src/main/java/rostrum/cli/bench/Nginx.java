package rostrum.cli.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's nginx, which sends files, on a process for each core, without a log. */
final class Nginx implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isThere() {
        return Files.isExecutable(SERVER);
    }

    /** @param files the folder whose files it sends */
    static Nginx start(Path files, Path scratch) throws IOException {
        int port = Peer.freePort();
        // Whoever has started it must be able to read what it sends.
        String user = "root".equals(System.getProperty("user.name")) ? "user root; " : "";
        Path settings = Files.writeString(scratch.resolve("nginx.conf"), """
                %4$sdaemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  types { text/html html; }
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(scratch, port, files, user));
        Process process =
                Processes.start(List.of(SERVER.toString(), "-c", settings.toString(), "-e", scratch + "/nginx.log"));
        Nginx started = new Nginx(process, port);
        started.await();
        return started;
    }

    private void await() throws IOException {
        for (int tries = 0; process.isAlive() && tries < 1_000; tries++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (ConnectException notYet) {
                try {
                    TimeUnit.MILLISECONDS.sleep(10);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        close();
        throw new IOException("nginx did not start.");
    }

    String address(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
