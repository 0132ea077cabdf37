package rostrum.site.view;

import java.util.List;

/**
 * The data set as a whole.
 *
 * @param files of this release; none while they are being written
 * @param iri by which it is cited
 * @param year in which the release was made
 * @param schemaOrg its description as JSON-LD, safe within a page
 */
public record DatasetView(List<HomeView.Number> numbers, List<File> files, String iri, String year, String schemaOrg) {

    public DatasetView {
        numbers = List.copyOf(numbers);
        files = List.copyOf(files);
    }

    /**
     * A file of the whole.
     *
     * @param statements quads, or triples
     * @param bytes of the file as it is sent
     */
    public record File(String name, String format, long statements, long bytes, String sha256) {}
}
