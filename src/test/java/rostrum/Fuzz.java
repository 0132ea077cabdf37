package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import rostrum.Publication.Outcome;
import rostrum.authority.Authority;
import rostrum.graph.Iris;
import rostrum.graph.StatementGraph;
import rostrum.reading.StatementReader;
import rostrum.reading.heading.VerbatimRecord;
import rostrum.release.Release;
import rostrum.search.Facet;
import rostrum.search.Request;
import rostrum.search.SearchIndex;
import rostrum.source.Incoming;
import rostrum.source.Incoming.Accepted;
import rostrum.source.Incoming.Rejected;
import rostrum.source.Sources;
import rostrum.statement.Reading;
import rostrum.statement.Span;
import rostrum.statement.Statement;
import rostrum.store.Queries;
import rostrum.store.Value;

/**
 * All that reads what others wrote, as targets of Jazzer: each takes bytes that coverage guides, and throws where
 * something is wrong. {@link FuzzTest} tries them with the seeds and the past crashers.
 */
public final class Fuzz {
    /** Past this, what libFuzzer makes of long inputs is only more of the same. */
    private static final int LONGEST = 20_000;
    /** Read before the clock of the first input runs, which would pay for all that is set up: release, server, Jena. */
    private static final byte[] FIRST = "Mr. Perez (Spain): We thank Chad.".getBytes(StandardCharsets.UTF_8);

    private static final String SPEAKERS = "filename\tspeech_number\tdocument_symbol\tspeaker\tcountry\n"
            + "UNSC_2019_SPV.8500_spch001.txt\t1\tS/PV.8500\tMr. Perez\tSpain\n";

    private static @Nullable Path folder;
    private static @Nullable StatementReader reader;
    private static @Nullable Release release;
    private static @Nullable SearchIndex index;
    private static @Nullable Server server;

    private Fuzz() {}

    static void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (index != null) {
            index.close();
        }
        if (folder != null) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** A statement is read to its end or rejected with a sentence; every quote is cut from its place, all IRIs are IRIs. */
    public interface Statements {
        static void fuzzerInitialize() throws IOException {
            fuzzerTestOneInput(FIRST);
        }

        static void fuzzerTestOneInput(byte[] text) throws IOException {
            StatementReader reader = reader();
            new Sources(new ByteArrayInputStream(text), VerbatimRecord::speeches)
                    .read(List.of("-"), incoming -> read(reader, incoming));
        }
    }

    /** What the archive of a corpus may hold. */
    public interface Archive {
        static void fuzzerTestOneInput(byte[] tar) throws IOException {
            corpus(Map.of("speeches.tar", tar, "speaker.tsv", SPEAKERS.getBytes(StandardCharsets.UTF_8)));
        }
    }

    public interface PackedArchive {
        static void fuzzerTestOneInput(byte[] gzip) throws IOException {
            corpus(Map.of("speeches.tar.gz", gzip));
        }
    }

    /** The tables of a corpus, one after the other with a form feed between. */
    public interface Tables {
        static void fuzzerTestOneInput(byte[] tables) throws IOException {
            int cut = 0;
            while (cut < tables.length && tables[cut] != '\f') {
                cut++;
            }
            ByteArrayOutputStream meta = new ByteArrayOutputStream();
            meta.write(tables, Math.min(tables.length, cut + 1), Math.max(0, tables.length - cut - 1));
            corpus(Map.of("speaker.tsv", java.util.Arrays.copyOf(tables, cut), "meta.tsv", meta.toByteArray()));
        }
    }

    /** A value that a person writes is a term that N-Triples can carry there and back. */
    public interface Values {
        static void fuzzerInitialize() {
            fuzzerTestOneInput(FIRST);
        }

        static void fuzzerTestOneInput(byte[] written) {
            Node term = Value.of(utf8(written));
            DatasetGraph there = DatasetGraphFactory.create();
            there.add(Quad.defaultGraphIRI, RDFS.label.asNode(), RDFS.label.asNode(), term);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RDFDataMgr.write(out, there.getDefaultGraph(), Lang.NTRIPLES);
            DatasetGraph back = DatasetGraphFactory.create();
            RDFParser.create()
                    .source(new ByteArrayInputStream(out.toByteArray()))
                    .lang(Lang.NTRIPLES)
                    .parse(back);
            assertEquals(
                    there.getDefaultGraph().stream().toList(),
                    back.getDefaultGraph().stream().toList(),
                    out.toString(StandardCharsets.UTF_8));
        }
    }

    /** Any words may be looked for; the first line is chosen as a facet. */
    public interface Search {
        static void fuzzerInitialize() throws IOException {
            fuzzerTestOneInput(FIRST);
        }

        static void fuzzerTestOneInput(byte[] typed) throws IOException {
            String[] lines = utf8(typed).split("\n", 2);
            Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
            if (lines.length == 2 && !lines[0].isBlank()) {
                chosen.put(Facet.values()[lines[0].length() % Facet.values().length], Set.of(lines[0]));
            }
            String words = lines[lines.length - 1];
            index().search(new Request(words, chosen, typed.length % 2 == 0, typed.length % 60));
            index().suggest(words, 8);
        }
    }

    /** Any address is answered, and none with a fault of the server's own. */
    public interface Address {
        static void fuzzerInitialize() throws IOException {
            fuzzerTestOneInput(FIRST);
        }

        static void fuzzerTestOneInput(byte[] target) throws IOException {
            StringBuilder path = new StringBuilder("/");
            for (byte one : target) {
                int c = one & 0xFF;
                path.append(c > ' ' && c < 0x7F ? String.valueOf((char) c) : String.format("%%%02X", c));
            }
            String answer = RawHttp.ask(server().port(), "GET", path.toString(), "Accept: text/html, */*;q=0.1");
            int status = RawHttp.status(answer);
            assertTrue(
                    status >= 200 && status < 500,
                    () -> path + ": " + answer.lines().findFirst());
        }
    }

    private static void corpus(Map<String, byte[]> files) throws IOException {
        Path corpus = Files.createDirectories(folder().resolve("corpus"));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(corpus.resolve(file.getKey()), file.getValue());
            }
            List<Path> before = all(folder());
            new Sources(InputStream.nullInputStream(), VerbatimRecord::speeches)
                    .read(List.of(corpus.toString()), Fuzz::taken);
            assertEquals(before, all(folder()), "nothing is written anywhere");
        } finally {
            MoreFiles.deleteRecursively(corpus, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void taken(Incoming incoming) {
        switch (incoming) {
            case Rejected rejected ->
                assertTrue(
                        rejected.sentence().chars().noneMatch(Character::isISOControl),
                        () -> "a sentence of one line: " + rejected.sentence());
            case Accepted(var statement) ->
                assertTrue(!statement.key().isEmpty() && !statement.key().contains("/"));
            case Incoming.Listed listed ->
                assertTrue(!listed.key().isEmpty() && !listed.key().contains("/"));
        }
    }

    private static void read(StatementReader reader, Incoming incoming) {
        taken(incoming);
        if (incoming instanceof Accepted(var statement)
                && statement.text().value().length() < LONGEST) {
            Reading reading = reader.read(statement);
            List<Quad> quads = new StatementGraph(Iris.canonical()).quads(reading);
            cut(statement, quads);
            DatasetGraph there = DatasetGraphFactory.create();
            quads.forEach(there::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RDFDataMgr.write(out, there, Lang.NQUADS);
            RDFParser.create()
                    .source(new ByteArrayInputStream(out.toByteArray()))
                    .lang(Lang.NQUADS)
                    .parse(DatasetGraphFactory.create());
        }
    }

    private static void cut(Statement statement, List<Quad> quads) {
        int[] points = statement.text().value().codePoints().toArray();
        for (Quad quad : quads) {
            if (quad.getPredicate().equals(OA.exact.asNode())) {
                String iri = quad.getSubject().getURI();
                int comma = iri.lastIndexOf(',');
                Span span = new Span(
                        Integer.parseInt(iri.substring(iri.lastIndexOf('=') + 1, comma)),
                        Integer.parseInt(iri.substring(comma + 1)));
                assertEquals(
                        new String(points, span.start(), span.length()),
                        quad.getObject().getLiteralLexicalForm());
            }
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path folder() throws IOException {
        folder = folder == null ? Files.createTempDirectory("rostrum-fuzz") : folder;
        return folder;
    }

    private static StatementReader reader() throws IOException {
        reader = reader == null ? new StatementReader(Authority.read(Path.of("data/authority"))) : reader;
        return reader;
    }

    private static Release release() throws IOException {
        if (release == null) {
            Outcome outcome = Publication.of(Path.of("").toAbsolutePath(), Iris.CANONICAL_BASE)
                    .publish(
                            List.of("data/seed-statement.txt"),
                            InputStream.nullInputStream(),
                            Files.createTempDirectory("rostrum-fuzz-store"));
            release = ((Outcome.Published) outcome).release();
        }
        return release;
    }

    private static SearchIndex index() throws IOException {
        index = index == null ? SearchIndex.open(release().folder()).orElseThrow() : index;
        return index;
    }

    private static Server server() throws IOException {
        if (server == null) {
            server = Server.follow(
                    new rostrum.release.Releases(
                            release().folder().resolve("../..").normalize()),
                    release(),
                    Queries.read(Path.of("queries")),
                    Iris.canonical(),
                    rostrum.wire.Origin.ofRequests(),
                    rostrum.endpoint.Limits.usual(),
                    "127.0.0.1",
                    0,
                    told -> {});
        }
        return server;
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
