package rostrum.search;

/**
 * A thing that may be meant.
 *
 * @param matched the name, or the rest of a name, that begins as typed
 */
public record Suggestion(String path, Labels labels, String matched, int speeches) {

    public String kind() {
        return Paths.kind(path);
    }
}
