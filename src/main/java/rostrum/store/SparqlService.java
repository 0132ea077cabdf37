package rostrum.store;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;

/**
 * A SPARQL service that another process offers: the query operation of the SPARQL 1.1 Protocol.
 *
 * @param address of the service, {@code http://127.0.0.1:8080/sparql}
 */
public record SparqlService(String address) {
    private static final long SECONDS = 120;

    /**
     * As {@link Store#answer}, asked over HTTP.
     *
     * @throws ConnectException where nobody answers at the address
     * @throws IOException with one sentence where the service refuses the query
     */
    public void answer(NamedQuery query, Map<String, String> given, Consumer<QueryExec> answer) throws IOException {
        QueryExecHTTPBuilder builder = QueryExecHTTPBuilder.service(address)
                .query(QueryFactory.create(query.sparql()))
                .timeout(SECONDS, TimeUnit.SECONDS);
        query.values(given).forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            answer.accept(execution);
        } catch (QueryExceptionHTTP refused) {
            throw told(refused.getStatusCode(), refused);
        } catch (HttpException refused) {
            throw told(refused.getStatusCode(), refused);
        }
    }

    private IOException told(int status, RuntimeException refused) {
        if (status < 100) {
            return new ConnectException("nobody answers at " + address + "; start the server, or check the address.");
        }
        return new IOException(
                "the server at " + address + " refuses the query with status " + status
                        + "; ask less of it, or check the query.",
                refused);
    }
}
