package rostrum.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Counts triples by the classes of their subjects and objects, in two walks: in the order of subjects, which tells
 * their classes, and in the order of objects. What is kept of a subject with classes is eight bytes: its place among
 * the store's terms, which the walk meets in their order, and the number of its set of classes.
 */
final class ClassCount {
    private static final int SET_BITS = 20;
    private static final long SET = (1L << SET_BITS) - 1;

    private final NodeId type;
    private final Map<NodeId, Integer> properties = new HashMap<>();
    private final List<NodeId> propertyNames = new ArrayList<>();
    private final Map<List<NodeId>, Integer> sets = new HashMap<>();
    private final List<List<NodeId>> setMembers = new ArrayList<>(List.of(List.of()));
    private final Map<Long, long[]> ofSets = new HashMap<>();
    private final Map<Long, long[]> betweenSets = new HashMap<>();
    private long[] subjectsOf = new long[64];
    private long[] objectsOf = new long[64];
    private long[] lastObject = new long[64];
    private long[] typed = new long[1 << 10];
    private int count;

    private NodeId subject = NodeId.NodeDoesNotExist;
    private NodeId last = NodeId.NodeDoesNotExist;
    private final List<NodeId> classes = new ArrayList<>();
    private final List<long[]> said = new ArrayList<>();

    private NodeId object = NodeId.NodeDoesNotExist;
    private long objects;
    private int objectSet;
    private int at;
    private int from;

    /** @param type what stands for {@code rdf:type} */
    ClassCount(NodeId type) {
        this.type = type;
    }

    /** A triple in the order of subjects, then properties. */
    void bySubject(NodeId subject, NodeId property, NodeId object) {
        if (!subject.equals(this.subject)) {
            endSubject();
            this.subject = subject;
            this.last = NodeId.NodeDoesNotExist;
        }
        if (!property.equals(last)) {
            last = property;
            int number = number(property);
            subjectsOf[number]++;
            said.add(new long[] {number, 0});
        }
        said.getLast()[1]++;
        if (property.equals(type)) {
            classes.add(object);
        }
    }

    /** After the last triple in the order of subjects. */
    void endSubject() {
        if (!classes.isEmpty()) {
            int set = sets.computeIfAbsent(List.copyOf(classes), members -> {
                setMembers.add(members);
                return setMembers.size() - 1;
            });
            if (set > SET) {
                throw new IllegalStateException("a store has more sets of classes than can be counted: " + set);
            }
            for (long[] one : said) {
                ofSets.computeIfAbsent((long) set << SET_BITS | one[0], key -> new long[1])[0] += one[1];
            }
            if (count == typed.length) {
                typed = Arrays.copyOf(typed, Math.addExact(count, count / 2));
            }
            typed[count++] = subject.getPtrLocation() << SET_BITS | set;
        }
        classes.clear();
        said.clear();
    }

    /** A triple in the order of objects, then subjects; all were told in the order of subjects before. */
    void byObject(NodeId subject, NodeId property, NodeId object) {
        if (!object.equals(this.object)) {
            this.object = object;
            objects++;
            objectSet = object.isPtr() ? setOfNext(object.getPtrLocation()) : 0;
            from = 0;
        }
        int number = number(property);
        if (lastObject[number] != objects) {
            lastObject[number] = objects;
            objectsOf[number]++;
        }
        if (objectSet > 0) {
            int subjectSet = setOf(subject.getPtrLocation());
            if (subjectSet > 0) {
                long key = ((long) subjectSet << SET_BITS | number) << SET_BITS | objectSet;
                betweenSets.computeIfAbsent(key, one -> new long[1])[0]++;
            }
        }
    }

    /** Objects come in their order, as the subjects did. */
    private int setOfNext(long place) {
        while (at < count && typed[at] >>> SET_BITS < place) {
            at++;
        }
        return at < count && typed[at] >>> SET_BITS == place ? (int) (typed[at] & SET) : 0;
    }

    /** The subjects of one object come in their order too. */
    private int setOf(long place) {
        int found = Arrays.binarySearch(typed, from, count, place << SET_BITS);
        int next = found < 0 ? -found - 1 : found;
        from = next;
        return next < count && typed[next] >>> SET_BITS == place ? (int) (typed[next] & SET) : 0;
    }

    private int number(NodeId property) {
        Integer known = properties.get(property);
        if (known != null) {
            return known;
        }
        int number = propertyNames.size();
        propertyNames.add(property);
        properties.put(property, number);
        if (number == subjectsOf.length) {
            subjectsOf = Arrays.copyOf(subjectsOf, 2 * number);
            objectsOf = Arrays.copyOf(objectsOf, 2 * number);
            lastObject = Arrays.copyOf(lastObject, 2 * number);
        }
        return number;
    }

    /** @param term the term that an identifier stands for */
    Partitions end(Tally tally, Function<NodeId, Node> term) {
        Map<NodeId, Node> read = new HashMap<>();
        Function<NodeId, Node> known = id -> read.computeIfAbsent(id, term);
        Partitions all = Partitions.around(tally, objects);
        for (int number = 0; number < propertyNames.size(); number++) {
            all.subjectsOf().put(known.apply(propertyNames.get(number)), subjectsOf[number]);
            all.objectsOf().put(known.apply(propertyNames.get(number)), objectsOf[number]);
        }
        ofSets.forEach((key, times) -> {
            Node property = known.apply(propertyNames.get((int) (key & SET)));
            members((int) (key >>> SET_BITS)).forEach(member -> all.add(known.apply(member), property, times[0]));
        });
        betweenSets.forEach((key, times) -> {
            Node property = known.apply(propertyNames.get((int) (key >>> SET_BITS & SET)));
            for (NodeId member : members((int) (key >>> 2 * SET_BITS))) {
                members((int) (key & SET))
                        .forEach(target -> all.add(known.apply(member), property, known.apply(target), times[0]));
            }
        });
        return all;
    }

    /** Once each, whatever a walk says. */
    private TreeSet<NodeId> members(int set) {
        TreeSet<NodeId> members = new TreeSet<>(java.util.Comparator.comparing(NodeId::toString));
        members.addAll(setMembers.get(set));
        return members;
    }
}
