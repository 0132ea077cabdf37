package rostrum.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;

/** What the register and the log of a store elsewhere are asked; the files of {@code register} whose names end in .rq. */
enum RegisterQuery {
    /** The graphs that a release is listed to have, some of them. */
    LISTED,
    /** The steps that name another as the one before them. */
    BEGUN;

    /** The query with a node in place of the variable of that name. */
    Query with(String variable, Node node) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(text(name().toLowerCase(Locale.ROOT) + ".rq"));
        query.setParam(variable, node);
        return query.asQuery();
    }

    /** The text of a file of {@code register}. */
    static String text(String name) {
        try (InputStream resource =
                Objects.requireNonNull(RegisterQuery.class.getResourceAsStream("register/" + name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read resource register/" + name, unreadable);
        }
    }
}
