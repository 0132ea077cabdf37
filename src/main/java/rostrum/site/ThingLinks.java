package rostrum.site;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import rostrum.graph.Iris;
import rostrum.ontology.ROS;
import rostrum.wire.Format;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;

/** Where else a thing is told of, as typed links (FAIR Signposting, level 2). */
final class ThingLinks {
    /** What data of things keep to: the ontology whose terms they use. */
    private static final String PROFILE = ROS.NS.replaceFirst("#$", "");

    /** Characters of a name with which headers grow long. */
    private static final int LONG = 80;

    private final Iris iris;
    private final Documents documents;

    ThingLinks(Iris iris, Documents documents) {
        this.iris = iris;
        this.documents = documents;
    }

    /** What links start from. */
    enum Start {
        THING,
        PAGE,
        DATA,
        /** A page, in a document that may be as long as it likes. */
        LINKSET
    }

    /** Those of the page at hand, with its one address. */
    Linkset ofPage(Context context, String path) {
        return withCanonical(context, path, Start.PAGE);
    }

    /** The same as a document tells them, with the profile of all data. */
    Linkset ofDocument(Context context, String path) {
        return withCanonical(context, path, Start.LINKSET);
    }

    private Linkset withCanonical(Context context, String path, Start start) {
        List<Target> targets = new ArrayList<>(of(path, start).targets());
        targets.add(documents.canonical(context, "/page/" + path));
        return new Linkset(targets);
    }

    Linkset of(String path, Start start) {
        List<Target> targets = new ArrayList<>(List.of(
                new Target(iris.things() + path, "cite-as"),
                new Target(iris.things() + path, "describes"),
                new Target(documents.path("/dataset"), "collection"),
                new Target("https://www.apache.org/licenses/LICENSE-2.0", "license"),
                new Target(iris.datasetPart("creator").getURI(), "author"),
                new Target("https://schema.org/AboutPage", "type"),
                new Target(documents.path("/linkset/" + path), "linkset", Linkset.JSON_TYPE)));
        if (start == Start.THING || start == Start.DATA) {
            targets.add(new Target(documents.path("/page/" + path), "alternate", Documents.HTML));
        }
        for (Format format : Format.values()) {
            String document = documents.path("/data/" + path + "." + format.extension());
            targets.add(new Target(document, "alternate", format.mediaType(), start == Start.LINKSET ? PROFILE : ""));
            if (start != Start.DATA) {
                targets.add(new Target(document, "describedby", format.mediaType(), profile(start, path, format)));
            }
        }
        if (start != Start.DATA && path.startsWith("speech/")) {
            targets.addAll(CitationPages.targets(documents, path));
        }
        return new Linkset(targets);
    }

    /**
     * Headers name it for the formats that people and search engines read, and not for things with long names, since
     * proxies allow 4 KiB for all headers (nginx, {@code proxy_buffer_size}).
     */
    private static String profile(Start start, String path, Format format) {
        boolean fits = start == Start.PAGE && path.length() <= LONG;
        boolean told = start == Start.LINKSET || (fits && (format == Format.TURTLE || format == Format.JSONLD));
        return told ? PROFILE : "";
    }
}
