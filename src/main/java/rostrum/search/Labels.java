package rostrum.search;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a thing is called, by language tag. */
public record Labels(Map<String, String> byLanguage) {
    public static final Labels NONE = new Labels(Map.of());

    public Labels {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The label in a language, else the English one, else any, always the same. */
    public Optional<Label> in(String language) {
        return label(language)
                .or(() -> label("en"))
                .or(() -> new TreeMap<>(byLanguage)
                        .entrySet().stream().findFirst().map(first -> new Label(first.getValue(), first.getKey())));
    }

    private Optional<Label> label(String language) {
        return Optional.ofNullable(byLanguage.get(language)).map(words -> new Label(words, language));
    }

    /** A label with the language that it is in. */
    public record Label(String words, String language) {}
}
