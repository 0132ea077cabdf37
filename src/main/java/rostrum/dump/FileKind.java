package rostrum.dump;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.wire.Format;

/**
 * What a file of the whole holds: one of the RDF formats, HDT, or the index of an HDT file.
 *
 * @param extension how its name ends, before the ending of its packing and without the dot
 * @param label its name in links and lists
 * @param mediaType a registered one, without parameters
 * @param keepsGraphs whether it keeps the named graphs apart
 */
public record FileKind(String extension, String label, String mediaType, boolean keepsGraphs) {
    /** W3C Member Submission "Binary RDF Representation for Publication and Exchange"; it has no registered media type. */
    public static final FileKind HDT = new FileKind("hdt", "hdt", "application/octet-stream", false);

    /** What readers of HDT look for beside the file, under its name and this ending. */
    public static final FileKind HDT_INDEX =
            new FileKind("hdt.index.v1-1", "hdt index", "application/octet-stream", false);

    public static FileKind of(Format format) {
        return new FileKind(format.extension(), format.label(), format.mediaType(), format.keepsGraphs());
    }

    /** All of them, in the order in which they are listed. */
    static Stream<FileKind> all() {
        return Stream.concat(Arrays.stream(Format.values()).map(FileKind::of), Stream.of(HDT, HDT_INDEX));
    }

    static Optional<FileKind> ofExtension(String extension) {
        return all().filter(kind -> kind.extension.equals(extension)).findFirst();
    }

    /** Whether a reader of RDF has the data by this file alone. */
    boolean holdsData() {
        return !equals(HDT_INDEX);
    }
}
