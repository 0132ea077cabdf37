package rostrum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import rostrum.dump.Shelf;
import rostrum.graph.Iris;
import rostrum.release.ChangeLog;
import rostrum.release.Release;
import rostrum.release.Releases;
import rostrum.release.RemoteReleases;
import rostrum.release.RemoteReleases.Kept;
import rostrum.site.Issued;
import rostrum.store.Queries;
import rostrum.store.RemoteStore;
import rostrum.wire.Origin;

/** Where releases are published, and how the live one is opened to be served. */
interface Published {
    /** Version of the live release; none where there is none, or where this is not to be seen at the moment. */
    Optional<String> live() throws IOException;

    /** The live release, open. */
    Edition open() throws IOException;

    /** In a folder. */
    static Published in(Releases releases, Queries queries, Iris iris, Origin origin) {
        return new Published() {
            @Override
            public Optional<String> live() throws IOException {
                return releases.current().map(Release::version);
            }

            @Override
            public Edition open() throws IOException {
                return Edition.open(releases, releases.current().orElseThrow(Published::gone), queries, iris, origin);
            }
        };
    }

    /**
     * In a store elsewhere.
     *
     * @param shelves where the files of the whole are written, in a folder for each store and in that for each release;
     *     servers of one store share theirs
     */
    static Published at(RemoteReleases releases, Path shelves, Queries queries, Iris iris, Origin origin) {
        Path own = shelves.resolve(
                UUID.nameUUIDFromBytes((releases.name() + " " + iris.base()).getBytes(StandardCharsets.UTF_8))
                        .toString());
        return new Published() {
            @Override
            public Optional<String> live() throws IOException {
                return releases.current().map(Kept::version);
            }

            @Override
            public Edition open() throws IOException {
                Kept release = releases.current().orElseThrow(Published::gone);
                RemoteStore store = releases.open(release);
                Optional<ChangeLog> changes = releases.changes(own.resolveSibling(own.getFileName() + ".changes"));
                Set<String> kept = releases.all().stream().map(Kept::version).collect(Collectors.toSet());
                Issued issued = new Issued(
                        release.version(),
                        release.at(),
                        Optional.empty(),
                        changes,
                        Optional.of(new Shelf(own.resolve(release.version()), kept)),
                        Optional.empty());
                return Edition.of(store, issued, queries, iris, origin);
            }
        };
    }

    private static IOException gone() {
        return new IOException("there is no live release any more; load again.");
    }
}
