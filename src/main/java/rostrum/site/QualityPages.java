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
import rostrum.site.view.HomeView;
import rostrum.site.view.QualityView;
import rostrum.site.view.QualityView.Row;
import rostrum.site.view.Say;
import rostrum.wire.Linkset.Target;

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
        Say say = Languages.say(context);
        rendering.page(
                context,
                "quality",
                say.of("frame.quality"),
                say.of("quality.about"),
                List.of(
                        documents.canonical(context, "/quality"),
                        new Target(documents.path("/quality.tsv"), "alternate", "text/tab-separated-values")),
                new QualityView(
                        quality.speeches(),
                        quality.spans().found(),
                        quality.spans().found() + quality.spans().wrong(),
                        rows(quality.entities()),
                        rows(quality.mentions()),
                        rows(quality.claims())));
    }

    /** How well the places where things are named are found, all categories together. */
    HomeView.Quality inShort() {
        Counts all = quality.mentions().values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
        return new HomeView.Quality(quality.speeches(), all.recall(), all.precision());
    }

    void data(Context context) {
        Documents.allowOtherOrigins(context);
        context.contentType("text/tab-separated-values; charset=utf-8").result(text);
    }

    private static List<Row> rows(Map<String, Counts> counts) {
        return counts.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
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
