package rostrum.release;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A release's note of where its server answers. TDB2 lets one process have a database, so that others who want to ask
 * it something ask its server. What a dead server left behind misleads nobody: its lock is gone, and the release opens.
 */
public final class ServedAt implements AutoCloseable {
    private static final String NAME = "SERVED-AT";

    private final Path note;

    private ServedAt(Path note) {
        this.note = note;
    }

    /**
     * Leaves the note, until closed.
     *
     * @param host that the server listens on; for all of a machine's addresses, the loopback one is noted
     * @param path of the SPARQL service
     */
    public static ServedAt announce(Release release, String host, int port, String path) throws IOException {
        boolean everywhere = InetAddress.getByName(host).isAnyLocalAddress();
        String reached = everywhere ? InetAddress.getLoopbackAddress().getHostAddress() : host;
        try {
            String address = new URI("http", null, reached, port, path, null, null).toString();
            return new ServedAt(Files.writeString(release.folder().resolve(NAME), address + "\n"));
        } catch (URISyntaxException odd) {
            throw new IOException("the host " + host + " is no name of a machine; give another --host.", odd);
        }
    }

    /** The address of the SPARQL service that answers for a release; none where no server said so. */
    public static Optional<String> address(Release release) throws IOException {
        Path note = release.folder().resolve(NAME);
        return Files.isRegularFile(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
    }
}
