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
        DATA
    }

    /** Those of the page at hand, with its one address. */
    Linkset ofPage(Context context, String path) {
        List<Target> targets = new ArrayList<>(of(path, Start.PAGE).targets());
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
        if (start != Start.PAGE) {
            targets.add(new Target(documents.path("/page/" + path), "alternate", Documents.HTML));
        }
        for (Format format : Format.values()) {
            String document = documents.path("/data/" + path + "." + format.extension());
            targets.add(new Target(document, "alternate", format.mediaType(), PROFILE));
            if (start != Start.DATA) {
                targets.add(new Target(document, "describedby", format.mediaType(), PROFILE));
            }
        }
        if (start != Start.DATA && path.startsWith("speech/")) {
            targets.addAll(CitationPages.targets(documents, path));
        }
        return new Linkset(targets);
    }
}
