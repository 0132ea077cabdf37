package rostrum.site;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.site.view.TableView;
import rostrum.store.MadeLanguage;
import rostrum.store.NamedQuery;
import rostrum.store.OutsideCalls;
import rostrum.store.Store;
import rostrum.store.remote.RemoteFault;

/** Answers to queries as tables: of the queries folder, and of those that people write. */
final class Answers {
    private final Store store;
    private final Words words;

    Answers(Store store, Words words) {
        this.store = store;
        this.words = words;
    }

    /** Rows as the store gives them. */
    record Rows(List<String> columns, List<List<Optional<Node>>> rows) {}

    /**
     * At most so many rows, and one more that tells of more.
     *
     * @throws NotAnswered where the query is malformed or of a kind that makes no table; the reason in one sentence
     */
    Rows rows(String sparql, Map<String, Node> values, int limit) {
        try {
            Query query = parsed(sparql);
            if (OutsideCalls.in(query)) {
                throw NotAnswered.callsOut();
            }
            if (query.isAskType()) {
                boolean holds = store.ask(query.toString(), values);
                return new Rows(
                        List.of("answer"),
                        List.of(List.of(Optional.of(
                                org.apache.jena.graph.NodeFactory.createLiteralString(holds ? "yes" : "no")))));
            }
            if (!query.isSelectType()) {
                return triples(query.toString(), limit);
            }
            List<String> columns = query.getResultVars();
            if (!query.hasLimit() || query.getLimit() > limit) {
                query.setLimit(limit + 1L);
            }
            return new Rows(
                    columns,
                    store.select(
                            query.toString(),
                            values,
                            row -> columns.stream()
                                    .map(column -> Optional.ofNullable(row.get(Var.alloc(column)))
                                            .or(() -> Optional.ofNullable(values.get(column))))
                                    .toList()));
        } catch (QueryCancelledException late) {
            throw NotAnswered.late();
        } catch (RemoteFault fault) {
            throw switch (fault.kind()) {
                case SLOW -> NotAnswered.late();
                case UNTAKEN -> NotAnswered.untaken();
                default -> fault;
            };
        } catch (QueryException malformed) {
            throw NotAnswered.wrong(Words.oneLine(String.valueOf(malformed.getMessage())));
        } catch (IllegalFormatException failed) {
            throw MadeLanguage.isCauseOf(failed) ? NotAnswered.wrong(MadeLanguage.SENTENCE) : failed;
        }
    }

    /** Rows that were found before. */
    static Rows rows(RowSet found) {
        List<Var> columns = found.getResultVars();
        List<List<Optional<Node>>> rows = new ArrayList<>();
        found.forEach(row -> rows.add(columns.stream()
                .map(column -> Optional.ofNullable(row.get(column)))
                .toList()));
        return new Rows(columns.stream().map(Var::getVarName).toList(), rows);
    }

    /** It tells its own base, so that no relative IRI is read from a folder of this machine. */
    private static Query parsed(String sparql) {
        Query query = QueryFactory.create(sparql, NamedQuery.BASE, Syntax.syntaxARQ);
        if (!query.explicitlySetBaseURI()) {
            query.setBaseURI(NamedQuery.BASE);
        }
        return query;
    }

    /** A graph as a table of its triples. */
    private Rows triples(String sparql, int limit) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        store.answer(NamedQuery.unnamed(sparql), Map.of(), execution -> {
            Iterator<Triple> found =
                    execution.getQuery().isDescribeType() ? execution.describe().find() : execution.constructTriples();
            while (found.hasNext() && rows.size() <= limit) {
                Triple triple = found.next();
                rows.add(List.of(
                        Optional.of(triple.getSubject()),
                        Optional.of(triple.getPredicate()),
                        Optional.of(triple.getObject())));
            }
        });
        return new Rows(List.of("subject", "predicate", "object"), rows);
    }

    TableView table(Rows answer, int limit, Say say) {
        List<List<Link>> shown = new ArrayList<>();
        for (List<Optional<Node>> row : answer.rows().stream().limit(limit).toList()) {
            shown.add(row.stream()
                    .map(cell -> cell.map(node -> words.link(node, say)).orElse(Link.words("")))
                    .toList());
        }
        List<Link> columns = answer.columns().stream()
                .map(column -> new Link("", column, "", "en"))
                .toList();
        return new TableView(columns, shown, answer.rows().size() > limit);
    }
}
