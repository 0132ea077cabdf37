package rostrum.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;
import rostrum.ontology.Definitions;
import rostrum.ontology.Prefixes;
import rostrum.ontology.ROS;

/** What somebody may have meant: a prefix that is usual here, a term of the ontology, a word of SPARQL. */
final class Suggestions {
    private static final int FAR = 3;
    private static final Set<String> TERMS = terms();
    private static final Pattern TERM = Pattern.compile("(?:\\bros:|<" + Pattern.quote(ROS.NS) + ")([A-Za-z][\\w-]*)");
    private static final List<String> WORDS = sparqlWords();

    private Suggestions() {}

    /** @param name a name whose prefix is not declared: {@code ros:Claim} */
    static Optional<String> ofPrefix(String name) {
        String prefix = name.replaceFirst(":.*", "");
        String namespace = Prefixes.vocabularies().get(prefix);
        if (namespace != null) {
            return Optional.of("Add the line PREFIX " + prefix + ": <" + namespace + ">");
        }
        return nearest(prefix, Prefixes.vocabularies().keySet())
                .map(known -> "No prefix " + prefix + ": is declared; did you mean " + known + ":?");
    }

    static Optional<String> ofKeyword(String token) {
        return token.matches("[A-Za-z_]{3,20}")
                ? nearest(token.toUpperCase(java.util.Locale.ROOT), WORDS)
                        .filter(word -> !word.equalsIgnoreCase(token))
                        .map(word -> "Did you mean " + word + "?")
                : Optional.empty();
    }

    /** Of the first name in the ontology's namespace that is no term of it. */
    static Optional<String> ofTerms(String query) {
        return TERM.matcher(query)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !TERMS.contains(name))
                .findFirst()
                .map(name -> "ros:" + name + " is no term of the ontology"
                        + nearest(name, TERMS)
                                .map(known -> "; did you mean ros:" + known + "?")
                                .orElse("."));
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(FAR);
        int most = Math.min(FAR, Math.max(1, word.length() / 3));
        return known.stream()
                .filter(one -> isNear(distance.apply(word, one), most))
                .min(Comparator.comparingInt((String one) -> distance.apply(word, one))
                        .thenComparing(one -> one));
    }

    private static boolean isNear(int distance, int most) {
        return distance >= 0 && distance <= most;
    }

    private static List<String> sparqlWords() {
        try (InputStream words = Suggestions.class.getResourceAsStream("sparql-words.txt")) {
            if (words == null) {
                throw new IllegalStateException("the build lacks sparql-words.txt");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> terms() {
        Set<String> names = new TreeSet<>();
        new Definitions()
                .ontology().stream(Node.ANY, Node.ANY, Node.ANY)
                        .map(triple -> triple.getSubject())
                        .filter(subject -> subject.isURI() && subject.getURI().startsWith(ROS.NS))
                        .forEach(subject -> names.add(subject.getURI().substring(ROS.NS.length())));
        return names;
    }
}
