package rostrum.reading.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Described;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.SpeechRecord;
import rostrum.statement.Term.Thing;

/** What has been said so far in one speech: the things that later words refer back to. */
final class Discourse {
    private final RepairedText text;
    private final Map<Kind, List<Placed>> marks;
    private final Thing self;
    private final Optional<SpeechRecord> record;
    private final Map<Kind, Thing> last = new HashMap<>();
    private final Map<String, Thing> submitted = new HashMap<>();
    private final Map<Thing, Described> described = new TreeMap<>();

    Discourse(RepairedText text, List<Mark> marks, Thing self, Optional<SpeechRecord> record) {
        this.text = text;
        this.marks = byStart(marks);
        this.self = self;
        this.record = record;
    }

    RepairedText text() {
        return text;
    }

    Thing self() {
        return self;
    }

    Optional<Thing> meeting() {
        return record.map(r -> new Thing(Kind.MEETING, SpeechRecord.iriForm(r.meetingSymbol())));
    }

    /** The day of the meeting. */
    Optional<LocalDate> day() {
        return record.flatMap(SpeechRecord::date);
    }

    /** The marks of a kind within a range, in the order in which they were given. */
    List<Mark> marks(Kind kind, int start, int end) {
        List<Placed> ofKind = marks.getOrDefault(kind, List.of());
        List<Placed> within = new ArrayList<>();
        for (int at = firstFrom(ofKind, start); at < ofKind.size(); at++) {
            Placed placed = ofKind.get(at);
            if (placed.mark.start() >= end) {
                break;
            }
            if (placed.mark.end() <= end) {
                within.add(placed);
            }
        }
        return within.stream()
                .sorted(Comparator.comparingInt(Placed::order))
                .map(Placed::mark)
                .toList();
    }

    private static int firstFrom(List<Placed> sorted, int start) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).mark.start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Map<Kind, List<Placed>> byStart(List<Mark> marks) {
        Map<Kind, List<Placed>> kinds = new HashMap<>();
        for (int order = 0; order < marks.size(); order++) {
            Mark mark = marks.get(order);
            kinds.computeIfAbsent(mark.thing().kind(), kind -> new ArrayList<>())
                    .add(new Placed(order, mark));
        }
        kinds.values().forEach(list -> list.sort(Comparator.comparingInt(placed -> placed.mark.start())));
        return kinds;
    }

    private record Placed(int order, Mark mark) {}

    /** The thing of a kind last spoken of; for an issue, the one spoken of most up to here. */
    Optional<Thing> last(Kind kind, int before) {
        if (kind != Kind.ISSUE) {
            return Optional.ofNullable(last.get(kind));
        }
        Map<Thing, Integer> counts = new TreeMap<>();
        marks(Kind.ISSUE, 0, before).forEach(mark -> counts.merge(mark.thing(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    Optional<Thing> submittedBy(Thing state) {
        return Optional.ofNullable(submitted.get(state.id()));
    }

    void submits(Thing government, Thing document) {
        submitted.putIfAbsent(government.id(), document);
    }

    /** A thing that the speech coins or names, with its label; the first description stays. */
    Thing coin(Kind kind, String id, String type, String label, List<Fact> facts) {
        Thing thing = new Thing(kind, id);
        described.putIfAbsent(thing, new Described(thing, type, label, facts));
        last.put(kind, thing);
        return thing;
    }

    /** Makes a thing again the last of its kind: what was named in passing is not what the speech goes on about. */
    void recall(Thing thing) {
        last.put(thing.kind(), thing);
    }

    List<Described> described() {
        return new ArrayList<>(described.values());
    }
}
