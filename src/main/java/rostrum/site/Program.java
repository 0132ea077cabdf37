package rostrum.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The program that is running. What it sends depends on it as much as on the data. */
final class Program {
    private static final int SHORT = 8;

    private Program() {}

    private static final String DIGEST = digestOf(ownPlace());

    /** Of its classes, templates, messages and assets; the same for the same build. */
    static String digest() {
        return DIGEST;
    }

    private static Path ownPlace() {
        try {
            return Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the place of a class is no address", impossible);
        }
    }

    /** @param place an archive, or a folder with all files below it */
    static String digestOf(Path place) {
        try (Stream<Path> below = Files.walk(place)) {
            List<Path> files = below.filter(Files::isRegularFile).sorted().toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
