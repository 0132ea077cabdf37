package rostrum.reading.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
    private final Map<Kind, List<Mark>> marks = new EnumMap<>(Kind.class);
    private final Thing self;
    private final Optional<SpeechRecord> record;
    private final Map<Kind, Thing> last = new HashMap<>();
    /** How often each issue was spoken of, up to {@code counted}. */
    private final Map<Thing, Integer> counts = new TreeMap<>();

    private int counted;
    private final Map<String, Thing> submitted = new HashMap<>();
    private final Map<Thing, Described> described = new TreeMap<>();

    Discourse(RepairedText text, List<Mark> marks, Thing self, Optional<SpeechRecord> record) {
        this.text = text;
        for (Mark mark : marks) {
            this.marks
                    .computeIfAbsent(mark.thing().kind(), kind -> new ArrayList<>())
                    .add(mark);
        }
        this.marks.values().forEach(list -> list.sort(Comparator.comparingInt(Mark::start)));
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

    List<Mark> marks(Kind kind, int start, int end) {
        List<Mark> ofKind = marks.getOrDefault(kind, List.of());
        List<Mark> found = new ArrayList<>();
        for (int at = from(ofKind, start); at < ofKind.size() && ofKind.get(at).start() < end; at++) {
            if (ofKind.get(at).end() <= end) {
                found.add(ofKind.get(at));
            }
        }
        return found;
    }

    /** Index of the first mark that starts at or after a place. */
    private static int from(List<Mark> sorted, int start) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The thing of a kind last spoken of; for an issue, the one spoken of most up to here. */
    Optional<Thing> last(Kind kind, int before) {
        if (kind != Kind.ISSUE) {
            return Optional.ofNullable(last.get(kind));
        }
        if (before < counted) {
            counts.clear();
            counted = 0;
        }
        marks(Kind.ISSUE, counted, before).forEach(mark -> counts.merge(mark.thing(), 1, Integer::sum));
        counted = before;
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
