package rostrum.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.lib.TupleLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Parts of the union of a TDB2 store's graphs, in the order of the index whose keys begin with what a pattern names, in
 * which a triple of several graphs comes several times in a row. Where a part ended is remembered, so that the one after
 * it is found without going through all before it; what is remembered holds for a store that nobody writes to.
 */
final class PatternWalk {
    private static final long REMEMBERED = 20_000;

    private final long counted;
    private final long stride;

    /** Where a triple stands among those of a pattern, from 0. */
    private record Place(Pattern pattern, long at) {}

    /**
     * @param order of the index; only the first of these letters are named, by as many ids
     * @param graphs whether a triple counts once for each graph that it stands in, or once
     */
    private record Pattern(String order, List<NodeId> named, boolean graphs) {}

    private final Cache<Place, Record> places =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Pattern, Total> totals =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param exact whether there are no more than were counted */
    private record Total(long number, boolean exact) {
        /** The one that tells more. */
        Total or(Total other) {
            return exact || !other.exact && number >= other.number ? this : other;
        }
    }

    /** Counts a million triples beyond a part at most, half a second's work. */
    PatternWalk() {
        this(1_000_000, 100_000);
    }

    /**
     * @param counted triples that are counted beyond a part at most, once for as many
     * @param stride triples after which a place is remembered on the way to a part far behind
     */
    PatternWalk(long counted, long stride) {
        this.counted = counted;
        this.stride = stride;
    }

    /** Forgets what was remembered, since the store was written to. */
    void forget() {
        places.invalidateAll();
        totals.invalidateAll();
    }

    /**
     * Inside a transaction.
     *
     * @param from how many triples are left out before the first
     * @param most how many the part has at most
     */
    Fragment fragment(DatasetGraph store, Triple asked, long from, int most) {
        Part part = part(store, asked, false, from, most, counted);
        return new Fragment(part.quads().stream().map(Quad::asTriple).toList(), part.number(), part.exact());
    }

    /**
     * The same of quads, without counting what comes behind them.
     *
     * @param graphs whether a triple comes once for each graph that it stands in, or once, in its first graph
     */
    Part part(DatasetGraph store, Triple asked, boolean graphs, long from, int most) {
        return part(store, asked, graphs, from, most, 0);
    }

    private Part part(DatasetGraph store, Triple asked, boolean graphs, long from, int most, long counted) {
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(store).getQuadTable().getNodeTupleTable();
        Optional<Pattern> pattern = pattern(asked, graphs, table.getNodeTable());
        if (pattern.isEmpty()) {
            return Part.NONE;
        }
        Total known = Optional.ofNullable(totals.getIfPresent(pattern.get())).orElse(new Total(0, false));
        if (known.exact && from >= known.number) {
            return new Part(List.of(), known.number, true);
        }
        return new Walk(table, pattern.get(), from, most, counted).go(known);
    }

    /** None where the store has no such term. */
    private static Optional<Pattern> pattern(Triple asked, boolean graphs, NodeTable nodes) {
        Map<Character, Node> terms = Map.of('S', asked.getSubject(), 'P', asked.getPredicate(), 'O', asked.getObject());
        boolean subject = asked.getSubject().isConcrete();
        boolean object = asked.getObject().isConcrete();
        String order = subject
                ? asked.getPredicate().isConcrete() || !object ? "SPOG" : "OSPG"
                : asked.getPredicate().isConcrete() ? "POSG" : object ? "OSPG" : "SPOG";
        List<NodeId> named = new ArrayList<>();
        for (char letter : order.substring(0, 3).toCharArray()) {
            Node term = terms.getOrDefault(letter, Node.ANY);
            if (!term.isConcrete()) {
                break;
            }
            NodeId id = nodes.getNodeIdForNode(term);
            if (NodeId.isDoesNotExist(id)) {
                return Optional.empty();
            }
            named.add(id);
        }
        return Optional.of(new Pattern(order, List.copyOf(named), graphs));
    }

    private final class Walk {
        private final NodeTable nodes;
        private final TupleIndexRecord index;
        private final Pattern pattern;
        private final long from;
        private final int most;
        private final long counted;
        private long at;

        /** @param counted how many are counted behind the part, where they were not before */
        Walk(NodeTupleTable table, Pattern pattern, long from, int most, long counted) {
            this.nodes = table.getNodeTable();
            this.index = Arrays.stream(table.getTupleTable().getIndexes())
                    .filter(one -> one.getName().equals(pattern.order))
                    .map(one -> (TupleIndexRecord) one.baseTupleIndex())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("TDB2 keeps an index " + pattern.order));
            this.pattern = pattern;
            this.from = from;
            this.most = most;
            this.counted = counted;
        }

        /** @param known how many match, or at least, as far as they were counted before */
        Part go(Total known) {
            boolean isCounted = known.exact || known.number > from + most;
            List<Quad> quads = new ArrayList<>();
            byte[] last = {};
            Iterator<Record> records = index.getRangeIndex().iterator(start(), null);
            while (records.hasNext()) {
                Record record = records.next();
                byte[] key = record.getKey();
                if (!begins(key)) {
                    break;
                }
                if (!pattern.graphs && sameTriple(key, last)) {
                    continue;
                }
                last = key;
                if (at == from + most || at % stride == 0) {
                    places.put(new Place(pattern, at), record);
                }
                if (at >= from && at < from + most) {
                    quads.add(TupleLib.quad(nodes, TupleLib.tuple(record, index.getMapping())));
                }
                if (at >= from + most && (isCounted || at >= from + counted)) {
                    Total total = known.or(new Total(at + 1, false));
                    totals.asMap().merge(pattern, total, Total::or);
                    return new Part(quads, total.number, total.exact);
                }
                at++;
            }
            totals.put(pattern, new Total(at, true));
            return new Part(quads, at, true);
        }

        /** The nearest place that is remembered before the part; sets where that is. */
        private Record start() {
            Record exact = places.getIfPresent(new Place(pattern, from));
            if (exact != null) {
                at = from;
                return exact;
            }
            for (at = Math.min(from, (1L << 40)) / stride * stride; at > 0; at -= stride) {
                Record near = places.getIfPresent(new Place(pattern, at));
                if (near != null) {
                    return near;
                }
            }
            RecordFactory records = new RecordFactory(4 * NodeId.SIZE, 0);
            Record first = records.create();
            for (int part = 0; part < pattern.named.size(); part++) {
                NodeIdFactory.set(pattern.named.get(part), first.getKey(), part * NodeId.SIZE);
            }
            return first;
        }

        private boolean begins(byte[] key) {
            for (int part = 0; part < pattern.named.size(); part++) {
                if (!NodeIdFactory.get(key, part * NodeId.SIZE).equals(pattern.named.get(part))) {
                    return false;
                }
            }
            return true;
        }

        /** The graph is the last part of a key. */
        private static boolean sameTriple(byte[] key, byte[] last) {
            return last.length > 0 && Arrays.equals(key, 0, 3 * NodeId.SIZE, last, 0, 3 * NodeId.SIZE);
        }
    }
}
