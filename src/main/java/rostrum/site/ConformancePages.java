package rostrum.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import rostrum.site.view.ConformanceView;
import rostrum.site.view.ConformanceView.Row;
import rostrum.site.view.Say;

/** The stars of linked data and the W3C's Data on the Web Best Practices, each with its answer ({@code conformance.tsv}). */
final class ConformancePages {
    private final Documents documents;
    private final Rendering rendering;
    private final List<String[]> lines;

    ConformancePages(Documents documents, Rendering rendering) {
        this.documents = documents;
        this.rendering = rendering;
        try (InputStream list = Objects.requireNonNull(Site.class.getResourceAsStream("conformance.tsv"))) {
            this.lines = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void page(Context context) {
        Say say = Languages.say(context);
        rendering.page(
                context,
                "conformance",
                say.of("dataset.conformance"),
                say.of("dataset.conformanceLead"),
                List.of(documents.canonical(context, "/conformance")),
                new ConformanceView(rows("stars"), rows("practices")));
    }

    private List<Row> rows(String list) {
        return lines.stream()
                .filter(line -> line[0].equals(list))
                .map(line -> new Row(line[1], line[2], line[3], line[4], documents.path(line[5]), line[5]))
                .toList();
    }
}
