package rostrum.release;

import java.nio.file.Path;

/**
 * A published data set.
 *
 * @param version 16 hexadecimal digits drawn from all its quads but those that describe
 *     the release itself, whatever their order: the same data, the same version
 * @param folder the store to open
 */
public record Release(String version, Path folder) {}
