package rostrum.release;

import java.nio.file.Path;

/**
 * A published data set.
 *
 * @param version the first 16 hexadecimal digits of the SHA-256 over its sorted quads, but for those that describe
 *     the release itself: the same data, the same version
 * @param folder the store to open
 */
public record Release(String version, Path folder) {}
