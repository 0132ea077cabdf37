package rostrum.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.reading.text.Mark;
import rostrum.statement.Claim.Completeness;
import rostrum.statement.Claim.Grounding;
import rostrum.statement.Claim.Modality;
import rostrum.statement.Described.Fact;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;
import rostrum.statement.Term.Value;

/** Makes the subjects and objects that claim templates name out of the words of a match. */
final class Things {
    private static final Map<String, String> NUMBERS = Map.of(
            "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7", "eight", "8", "nine", "9",
            "ten", "10");
    private static final Pattern FINITE =
            Pattern.compile("\\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might"
                    + "|must|should|shall|do|does|did|cannot|remains?|needs?|requires?|continues?)\\b");
    private static final Pattern MODAL = Pattern.compile("\\b(?:must|should|ought|need to)\\b");
    private static final Pattern REFERS_BACK = Pattern.compile("\\b(?:such|their|them|that|this|these|those)\\b");

    private final Discourse discourse;
    private final MatchResult match;
    private final int offset;

    Things(Discourse discourse, MatchResult match, int offset) {
        this.discourse = discourse;
        this.match = match;
        this.offset = offset;
    }

    /** The members of {@code KIND:GROUP}; none where the group did not match or names nothing known. */
    List<Member> of(String expression) {
        if (expression.equals("self")) {
            return List.of(new Member(discourse.self(), start("0"), end("0")));
        }
        int colon = expression.indexOf(':');
        String kind = expression.substring(0, colon);
        String[] groups = expression.substring(colon + 1).split("\\+");
        if (kind.equals("last")) {
            return discourse.last(Kind.valueOf(groups[0].toUpperCase(Locale.ROOT)), start("0")).stream()
                    .map(thing -> new Member(thing, start("0"), end("0")))
                    .toList();
        }
        if (start(groups[0]) < 0) {
            return List.of();
        }
        int start = start(groups[0]);
        int end = end(groups[0]);
        return switch (kind) {
            case "state" -> marked(Kind.STATE, start, end);
            case "place" -> marked(Kind.PLACE, start, end);
            case "body" -> marked(Kind.BODY, start, end);
            case "issue" -> marked(Kind.ISSUE, start, end).stream().limit(1).toList();
            case "document" -> documents(start, end);
            case "government" -> owned(Kind.GOVERNMENT, "", start, end);
            case "delegation" -> owned(Kind.DELEGATION, "", start, end);
            case "parties" -> parties(start, end);
            case "event" -> events(start, end);
            case "meeting" ->
                discourse.meeting().stream().map(m -> new Member(m, start, end)).toList();
            case "submitted" ->
                marks(Kind.STATE, start, end).stream()
                        .flatMap(mark -> discourse.submittedBy(mark.thing()).stream())
                        .map(document -> new Member(document, start, end))
                        .toList();
            case "issues" -> issues(start, end);
            case "actions" -> actions(start, end, words(start(groups[1]), end(groups[1])));
            case "action", "hope" ->
                List.of(coined(Kind.ACTION, "CourseOfAction", Words.baseForm(words(start, end)), start, end));
            case "approach" -> List.of(coined(Kind.APPROACH, "Approach", words(start, end), start, end));
            case "value" -> List.of(value(start, end));
            case "values" ->
                split(start, end, " and (?:thus |therefore |also )?of ").stream()
                        .map(p -> value(p[0], p[1]))
                        .toList();
            case "groups" ->
                split(start, end, ",? and |, ").stream()
                        .map(p -> coined(Kind.GROUP, "PersonGroup", words(p[0], p[1]), p[0], p[1]))
                        .toList();
            case "pillars" -> pillars(start, end);
            case "policy" -> List.of(policy(start, end));
            case "position", "belief" -> List.of(position(start, end, kind.equals("belief")));
            case "ministry" -> List.of(ministry(start, end));
            case "integer" ->
                List.of(new Member(new Value(NUMBERS.getOrDefault(words(start, end), "0"), "integer"), start, end));
            case "manner" -> List.of(coined(Kind.VALUE, "Concept", SaidAdoption.manner(words(start, end)), start, end));
            case "day" ->
                SaidAdoption.day(words(start, end), discourse.day()).stream()
                        .map(day -> new Member(day, start, end))
                        .toList();
            case "duration" ->
                List.of(new Member(
                        new Value(words(start, end).equals("yesterday") ? "-P1D" : "P0D", "dayTimeDuration"),
                        start,
                        end));
            default -> throw new IllegalArgumentException("claims.rules names no such kind: " + kind);
        };
    }

    int start(String group) {
        int at = group.equals("0") ? match.start() : match.start(group);
        return at < 0 ? -1 : at + offset;
    }

    int end(String group) {
        int at = group.equals("0") ? match.end() : match.end(group);
        return at < 0 ? -1 : at + offset;
    }

    String words(int start, int end) {
        return discourse.text().words(start, end);
    }

    private List<Mark> marks(Kind kind, int start, int end) {
        return discourse.marks(kind, start, end);
    }

    private List<Member> marked(Kind kind, int start, int end) {
        return marks(kind, start, end).stream()
                .map(m -> new Member(m.thing(), m.start(), m.end()))
                .toList();
    }

    /** Documents, or the paragraph where one of a document is cited. */
    private List<Member> documents(int start, int end) {
        List<Member> cited = marked(Kind.DOCUMENT, start, end);
        List<Member> paragraphs =
                cited.stream().filter(m -> m.start() == start && m.end() == end).toList();
        return paragraphs.isEmpty() ? cited : paragraphs;
    }

    private List<Member> owned(Kind kind, String suffix, int start, int end) {
        return marks(Kind.STATE, start, end).stream()
                .map(m -> new Member(new Thing(kind, m.thing().id() + suffix), m.start(), m.end()))
                .toList();
    }

    /** "the peoples and Governments of A and B": each of both, for each state. */
    private List<Member> parties(int start, int end) {
        String who = String.valueOf(match.group("who")).toLowerCase(Locale.ROOT);
        List<Member> parties = new ArrayList<>();
        for (Mark mark : marks(Kind.STATE, start, end)) {
            if (who.contains("people")) {
                parties.add(new Member(new Thing(Kind.PEOPLE, mark.thing().id()), mark.start(), mark.end()));
            }
            if (who.contains("government")) {
                parties.add(new Member(new Thing(Kind.GOVERNMENT, mark.thing().id()), mark.start(), mark.end()));
            }
        }
        return parties;
    }

    private List<Member> events(int start, int end) {
        String noun = String.valueOf(match.group("attack")).split(" ")[0].replaceFirst("s$", "");
        List<Member> events = new ArrayList<>();
        for (Mark mark : marks(Kind.PLACE, start, end)) {
            String label = noun + " in " + words(mark.start(), mark.end());
            Thing event = discourse.coin(
                    Kind.EVENT,
                    Words.slug(noun + " " + words(mark.start(), mark.end())),
                    "AttackEvent",
                    Character.toUpperCase(label.charAt(0)) + label.substring(1),
                    List.of());
            events.add(new Member(event, mark.start(), mark.end()));
        }
        return events;
    }

    private List<Member> issues(int start, int end) {
        List<Member> issues = new ArrayList<>();
        for (int[] piece : split(start, end, " and (?:the )?")) {
            List<Member> known = marked(Kind.ISSUE, piece[0], piece[1]);
            issues.add(
                    known.isEmpty()
                            ? coined(Kind.ISSUE, "Issue", words(piece[0], piece[1]), piece[0], piece[1])
                            : known.getFirst());
        }
        return issues;
    }

    private List<Member> actions(int start, int end, String what) {
        return split(start, end, " and ").stream()
                .map(p -> coined(Kind.ACTION, "CourseOfAction", words(p[0], p[1]) + " " + what, p[0], p[1]))
                .toList();
    }

    private Member value(int start, int end) {
        return coined(Kind.VALUE, "Concept", Words.withoutArticle(words(start, end)), start, end);
    }

    private Member coined(Kind kind, String type, String label, int start, int end) {
        Thing thing = discourse.coin(kind, Words.slug(label), type, label, List.of());
        boolean back = kind == Kind.ACTION && REFERS_BACK.matcher(label).find();
        return new Member(
                thing,
                start,
                end,
                Optional.empty(),
                back ? Optional.of(Grounding.COREFERENCE) : Optional.empty(),
                Optional.empty());
    }

    private Member policy(int start, int end) {
        String label = Words.withoutArticle(words(start, end));
        String type = Words.policyType(label);
        Thing policy = new Thing(Kind.POLICY, discourse.self().id() + "-" + Words.slug(label));
        Optional<Thing> before = discourse.last(Kind.POLICY, start);
        discourse.coin(Kind.POLICY, policy.id(), type, label, List.of(new Fact("ofState", discourse.self())));
        if (type.equals("PenalCode")) {
            before.ifPresent(discourse::recall);
        }
        return new Member(policy, start, end);
    }

    private List<Member> pillars(int start, int end) {
        Thing policy = discourse.last(Kind.POLICY, start).orElse(discourse.self());
        List<Member> pillars = new ArrayList<>();
        for (int[] piece : split(start, end, "; (?:and )?")) {
            int number = pillars.size() + 1;
            Thing pillar = discourse.coin(
                    Kind.PILLAR,
                    policy.id() + "-pillar-" + number,
                    "PolicyPillar",
                    words(piece[0], piece[1]),
                    List.of(new Fact("pillarNumber", new Value(Integer.toString(number), "integer"))));
            pillars.add(new Member(pillar, piece[0], piece[1]));
        }
        return pillars;
    }

    private Member position(int start, int end, boolean belief) {
        String words = words(start, end);
        Matcher condition = Pattern.compile(",? if ").matcher(words);
        List<Fact> facts = new ArrayList<>();
        boolean conditional = !belief && condition.find();
        facts.add(new Fact(
                "proposition", new Value(conditional ? words.substring(0, condition.start()) : words, "string")));
        if (conditional) {
            facts.add(new Fact(
                    "condition", new Value(words.substring(condition.start()).replaceFirst("^,? ", ""), "string")));
        }
        Thing position = discourse.coin(Kind.POSITION, Words.slug(words), "Position", words, facts);
        boolean truncated = !FINITE.matcher(words).find()
                && words.matches(".*, (?:in particular|especially|for example|among others)");
        boolean normative = belief && MODAL.matcher(words).find();
        return new Member(
                position,
                start,
                end,
                conditional
                        ? Optional.of(Modality.CONDITIONAL)
                        : normative ? Optional.of(Modality.NORMATIVE) : Optional.empty(),
                words.matches("(?:that|this|such) .*") ? Optional.of(Grounding.COREFERENCE) : Optional.empty(),
                truncated ? Optional.of(Completeness.TRUNCATED) : Optional.empty());
    }

    private Member ministry(int start, int end) {
        String words = words(start, end);
        boolean foreign = words.contains("Foreign");
        String id = discourse.self().id() + "-"
                + (foreign ? "foreign-affairs" : Words.slug(words.replace("Ministry of ", "")));
        return new Member(
                discourse.coin(Kind.MINISTRY, id, "Ministry", words, List.of(new Fact("ofState", discourse.self()))),
                start,
                end);
    }

    /** The pieces of a range between separators, found in the masked words so that no name is cut. */
    private List<int[]> split(int start, int end, String separator) {
        List<int[]> pieces = new ArrayList<>();
        String masked = match.group().substring(start - start("0"), end - start("0"));
        Matcher between = Pattern.compile(separator).matcher(masked);
        int from = 0;
        while (between.find()) {
            pieces.add(new int[] {start + from, start + between.start()});
            from = between.end();
        }
        pieces.add(new int[] {start + from, end});
        return pieces;
    }
}
