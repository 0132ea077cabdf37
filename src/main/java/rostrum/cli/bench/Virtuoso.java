package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rostrum.cli.bench.Traffic.Target;

/** Debian's Virtuoso ({@code virtuoso-opensource}), loaded with a file of N-Quads. */
final class Virtuoso {
    private static final Path SERVER = Path.of("/usr/bin/virtuoso-t");
    private static final Path CLIENT = Path.of("/usr/bin/isql-vt");

    private Virtuoso() {}

    static boolean isThere() {
        return Files.isExecutable(SERVER) && Files.isExecutable(CLIENT);
    }

    static Peer loaded(Path quads, Path folder) throws IOException {
        Files.createDirectories(folder);
        int sql = Peer.freePort();
        int http = Peer.freePort();
        Path settings =
                Files.writeString(folder.resolve("virtuoso.ini"), """
                [Database]
                DatabaseFile = %1$s/virtuoso.db
                ErrorLogFile = %1$s/virtuoso.log
                LockFile = %1$s/virtuoso.lck
                TransactionFile = %1$s/virtuoso.trx
                xa_persistent_file = %1$s/virtuoso.pxa
                [TempDatabase]
                DatabaseFile = %1$s/temporary.db
                TransactionFile = %1$s/temporary.trx
                [Parameters]
                ServerPort = %2$d
                LiteMode = 0
                DirsAllowed = %3$s
                NumberOfBuffers = 170000
                MaxDirtyBuffers = 130000
                MaxCheckpointRemap = 2000
                [HTTPServer]
                ServerPort = %4$d
                ServerRoot = %1$s
                ServerThreads = 10
                [SPARQL]
                ResultSetMaxRows = 1000000
                """.formatted(folder, sql, quads.getParent(), http));
        Peer peer = Peer.started(
                "Virtuoso",
                List.of(SERVER.toString(), "+foreground", "+configfile", settings.toString()),
                new Target(http, "/sparql"));
        try {
            Peer.feed(
                    List.of(CLIENT.toString(), String.valueOf(sql), "dba", "dba"),
                    "ld_dir('" + quads.getParent() + "', '" + quads.getFileName()
                            + "', 'urn:none');\nrdf_loader_run();\ncheckpoint;\n");
            return peer;
        } catch (IOException failed) {
            peer.close();
            throw failed;
        }
    }
}
