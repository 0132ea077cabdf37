package rostrum.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rostrum.annotation.Counts;
import rostrum.annotation.Quality;
import rostrum.site.view.Link;
import rostrum.site.view.QualityView;
import rostrum.site.view.QualityView.Row;

/** How well statements are read, as it was last measured. */
final class QualityPages {
    private final Documents documents;
    private final Rendering rendering;
    private final String text;
    private final Quality quality;

    QualityPages(Documents documents, Rendering rendering) {
        this.documents = documents;
        this.rendering = rendering;
        try (InputStream recorded = Objects.requireNonNull(Site.class.getResourceAsStream("quality.tsv"))) {
            this.text = new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
            this.quality = Quality.parse(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void page(Context context) {
        rendering.page(
                context,
                "quality",
                "How well statements are read",
                "Precision and recall of the reading, measured on speeches annotated by hand.",
                List.of(new Link(documents.path("/quality.tsv"), "text/tab-separated-values", "tsv")),
                new QualityView(
                        quality.speeches(),
                        quality.spans().found(),
                        quality.spans().found() + quality.spans().wrong(),
                        rows(quality.entities()),
                        rows(quality.mentions()),
                        rows(quality.claims())));
    }

    void data(Context context) {
        Documents.allowOtherOrigins(context);
        context.contentType("text/tab-separated-values; charset=utf-8").result(text);
    }

    private static List<Row> rows(Map<String, Counts> counts) {
        return counts.entrySet().stream()
                .map(row -> new Row(
                        row.getKey().replace('_', ' ').replace("speaker.", "speaker: "),
                        row.getValue().found() + row.getValue().missed(),
                        row.getValue().found(),
                        row.getValue().wrong(),
                        percent(row.getValue().precision()),
                        percent(row.getValue().recall()),
                        percent(row.getValue().f1())))
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
