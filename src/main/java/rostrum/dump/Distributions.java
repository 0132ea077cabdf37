package rostrum.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import rostrum.graph.Iris;

/** The files of a dump, described in DCAT and VoID: where each is, of which type and size, with which checksum. */
public final class Distributions {
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String HDT = "http://purl.org/HDT/hdt#HDTv1";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final Iris iris;
    private final List<Quad> quads = new ArrayList<>();

    private Distributions(Iris iris) {
        this.iris = iris;
    }

    /** Quads for the graph of the data set's description. */
    public static List<Quad> of(Iris iris, List<DumpFile> files) {
        Distributions distributions = new Distributions(iris);
        files.forEach(distributions::describe);
        return distributions.quads;
    }

    private void describe(DumpFile file) {
        Node at = iris.dump(file.name());
        if (file.kind().holdsData()) {
            add(iris.dataset(), VOID.dataDump.asNode(), at);
        }
        add(iris.dataset(), DCAT.distribution.asNode(), at);
        add(at, RDF.type.asNode(), DCAT.Distribution.asNode());
        add(
                at,
                DCTerms.title.asNode(),
                NodeFactory.createLiteralLang("The whole as " + file.kind().label(), "en"));
        add(at, DCAT.accessURL.asNode(), at);
        add(at, DCAT.downloadURL.asNode(), at);
        add(at, DCTerms.license.asNode(), uri("https://www.apache.org/licenses/LICENSE-2.0"));
        mediaType(at, DCAT.mediaType.asNode(), file.kind().mediaType());
        if (file.kind().equals(FileKind.HDT)) {
            add(at, DCTerms.format.asNode(), uri(HDT));
            add(uri(HDT), RDF.type.asNode(), DCTerms.MediaTypeOrExtent.asNode());
        }
        if (file.name().endsWith(Compression.GZIP.suffix())) {
            mediaType(at, DCAT.compressFormat.asNode(), "application/gzip");
        }
        add(at, DCAT.byteSize.asNode(), literal(Long.toString(size(file)), XSDDatatype.XSDnonNegativeInteger));
        Node checksum = iris.datasetPart("checksum-" + file.kind().extension().replace('.', '-'));
        add(at, uri(SPDX + "checksum"), checksum);
        add(checksum, RDF.type.asNode(), uri(SPDX + "Checksum"));
        Node algorithm = uri(SPDX + "checksumAlgorithm_sha256");
        add(checksum, uri(SPDX + "algorithm"), algorithm);
        add(algorithm, RDF.type.asNode(), uri(SPDX + "ChecksumAlgorithm"));
        add(checksum, uri(SPDX + "checksumValue"), literal(file.sha256(), XSDDatatype.XSDhexBinary));
    }

    private void mediaType(Node at, Node property, String type) {
        add(at, property, uri(MEDIA_TYPES + type));
        add(uri(MEDIA_TYPES + type), RDF.type.asNode(), DCTerms.MediaType.asNode());
    }

    private static long size(DumpFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(new Quad(iris.datasetGraph(), subject, property, object));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node literal(String form, XSDDatatype type) {
        return NodeFactory.createLiteralDT(form, type);
    }
}
