package rostrum.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.site.view.FigureView;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.site.view.TableView;
import rostrum.store.NamedQuery;
import rostrum.store.Picture;

/** Answers that have a picture, as what their page shows. */
final class Figures {
    private final Places places;

    Figures(Places places) {
        this.places = places;
    }

    /** None for a query whose answer is a table alone. */
    Optional<FigureView> of(NamedQuery query, String title, TableView table, List<Link> downloads, Say say) {
        return query.picture()
                .map(picture -> new FigureView(
                        query.name(),
                        title,
                        query.description(),
                        picture.form(),
                        data(picture, say),
                        table,
                        downloads,
                        places.path("/query/" + query.name()),
                        places.path(
                                "/sparql?query=" + URLEncoder.encode(query.sparql(Map.of()), StandardCharsets.UTF_8))));
    }

    /** A tie that is drawn otherwise goes by the name that the table gives it. */
    private static Map<String, String> data(Picture picture, Say say) {
        Map<String, String> data = new HashMap<>(picture.words());
        data.replaceAll((part, word) -> say.known("entity.tie." + word).orElse(word));
        picture.columns().forEach((part, column) -> data.put(part, String.valueOf(column)));
        return data;
    }
}
