package rostrum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.exec.QueryExec;
import rostrum.release.Release;
import rostrum.store.NamedQuery;
import rostrum.store.Queries;
import rostrum.store.Store;

/** Every public query's answer over a release, as text that differs when a byte of an answer does. */
final class CompetencyAnswers {
    private CompetencyAnswers() {}

    static Map<String, String> of(Release release) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        try (Store store = release.open()) {
            for (NamedQuery query : Queries.read(Path.of("queries")).all()) {
                store.answer(query, Map.of(), execution -> answers.put(query.name(), rows(execution)));
            }
        }
        return answers;
    }

    private static String rows(QueryExec execution) {
        List<String> rows = new ArrayList<>();
        if (execution.getQuery().isSelectType()) {
            execution.select().forEachRemaining(row -> rows.add(row.toString()));
        } else if (execution.getQuery().isConstructType()) {
            execution.construct().stream().map(Object::toString).sorted().forEach(rows::add);
        } else {
            rows.add(Boolean.toString(execution.ask()));
        }
        return String.join("\n", rows);
    }
}
