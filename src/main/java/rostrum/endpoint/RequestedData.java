package rostrum.endpoint;

import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.util.Context;

/** To Fuseki one data set; in truth, for each request, the one that it asks. */
final class RequestedData extends DatasetGraphWrapper {
    private final Supplier<DatasetGraph> asked;

    RequestedData(Supplier<DatasetGraph> asked) {
        super(DatasetGraphZero.create());
        this.asked = asked;
    }

    @Override
    protected DatasetGraph get() {
        return asked.get();
    }

    @Override
    protected Context getCxt() {
        return get().getContext();
    }
}
