package rostrum.endpoint;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import rostrum.graph.Iris;
import rostrum.store.EmbeddedStore;
import rostrum.store.Queries;
import rostrum.store.RemoteStore;
import rostrum.store.Store;

/** SPARQL 1.1 Protocol (query only) over the live data set, as a filter in a servlet context that pages share. */
public final class SparqlEndpoint {
    public static final String PATH = "/sparql";

    /** Where short links are made, and below which they stand. */
    public static final String LINKS = "/q";

    /** The request's attribute with the query of a short link whose page is wanted. */
    public static final String LINKED_QUERY = "rostrum.linked-query";

    /** The request's attribute with the {@link rostrum.wire.Problem} for which no short link was made. */
    public static final String LINK_PROBLEM = "rostrum.link-problem";

    /** The request's attribute with the label of the {@link Limit} for which it was refused or its answer broken off. */
    public static final String REACHED = "rostrum.limit-reached";

    /** The answer's header with the greatest number of rows, which pages tell too. */
    public static final String ROWS_HEADER = "Rostrum-Limit-Rows";

    /** The answer's header with the greatest number of seconds, which pages tell too. */
    public static final String SECONDS_HEADER = "Rostrum-Limit-Seconds";

    private static final DatasetGraph NOTHING = DatasetGraphZero.create();

    private final Supplier<Store> store;
    private final Supplier<String> version;
    private final Limits limits;
    private final ServiceDescription description;
    private final KnownAnswers known;
    private final Queries examples;
    private final ShortLinks links;

    /**
     * @param store what the request at hand asks
     * @param version of those data, for the entity tag of an answer
     * @param examples are told in the service description
     * @param links the folder of short links; none where none are kept
     */
    public SparqlEndpoint(
            Supplier<Store> store,
            Supplier<String> version,
            Limits limits,
            Queries examples,
            Iris iris,
            Optional<Path> links) {
        this.links = new ShortLinks(links, limits);
        this.store = store;
        this.version = version;
        this.limits = limits;
        this.description = new ServiceDescription(limits, examples, iris);
        this.known = new KnownAnswers(limits);
        this.examples = examples;
    }

    /**
     * Asks every example of a release and keeps its answers, where any are kept; it returns when that is done.
     *
     * @param of the release's version
     * @param released its data; a store elsewhere is spared
     * @param goesOn false once nobody needs it any more
     */
    public void warm(String of, Store released, BooleanSupplier goesOn) {
        if (limits.of(Limit.CACHE) > 0 && released instanceof EmbeddedStore embedded) {
            new Warming(limits, known).warm(of, embedded.dataset(), examples, goesOn);
        }
    }

    /** What Fuseki reads: of a store elsewhere nothing, since that one is asked itself. */
    private static DatasetGraph data(Store store) {
        return switch (store) {
            case EmbeddedStore embedded -> embedded.dataset();
            case RemoteStore remote -> NOTHING;
        };
    }

    /** Answers {@link #PATH} in the context, before its servlets; all other requests pass. */
    public void install(ServletContextHandler handler) {
        Fuseki.outputFusekiServerHeader = false;
        handler.setMaxFormContentSize(Math.toIntExact(limits.of(Limit.REQUEST)));
        ServletContext context = handler.getServletContext();
        Turnstile turnstile = new Turnstile(limits);
        OperationRegistry operations = OperationRegistry.createEmpty();
        Others others = new Others(limits);
        others.caller().ifPresent(handler::addManaged);
        operations.register(Operation.Query, new QueryProcessor(store, limits, turnstile, known, version, others));
        Context limited = Context.create()
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.queryTimeout, Long.toString(limits.time().toMillis()));
        Endpoint query =
                Endpoint.create().operation(Operation.Query).context(limited).build();
        DataService service = DataService.newBuilder(new RequestedData(() -> data(store.get())))
                .addEndpoint(query)
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry registry = new DataAccessPointRegistry();
        registry.register(new DataAccessPoint(PATH, service));
        DataAccessPointRegistry.set(context, registry);
        OperationRegistry.set(context, operations);
        SparqlFilter filter = new SparqlFilter(limits, turnstile, known, description, links, store, version);
        handler.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
    }
}
