package rostrum.site.view;

import java.util.List;
import java.util.Map;

/**
 * An answer as a table and, by a script that only adds, as a picture beside it.
 *
 * @param name of the query behind it
 * @param form {@code bar}, {@code line}, {@code map} or {@code network}
 * @param data what the script is told, by the name of the attribute: {@code x} is 0
 * @param query the page of the query behind it
 * @param editor the query in the editor
 */
public record FigureView(
        String name,
        String title,
        String description,
        String form,
        Map<String, String> data,
        TableView table,
        List<Link> downloads,
        String query,
        String editor) {

    public FigureView {
        data = Map.copyOf(data);
        downloads = List.copyOf(downloads);
    }

    /** Of an attribute; empty where the script need not know it. */
    public String data(String attribute) {
        return data.getOrDefault(attribute, "");
    }
}
