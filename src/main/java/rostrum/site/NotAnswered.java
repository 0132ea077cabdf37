package rostrum.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import rostrum.site.view.Language;
import rostrum.site.view.Say;
import rostrum.store.remote.RemoteFault;
import rostrum.wire.Problem;

/** A request that gets no answer, and why, to be told as a page or as a problem document. */
final class NotAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final transient Object[] particulars;

    /** @param reason the name under which the messages tell of it; what comes after a dot is another advice */
    private NotAnswered(int status, String reason, Object... particulars) {
        super(reason);
        this.status = status;
        this.reason = reason;
        this.particulars = particulars;
    }

    /** As machines are told, in English. */
    Problem problem() {
        return problem(Say.in(Language.ENGLISH));
    }

    /** As its reader is told. */
    Problem problem(Say say) {
        String title = reason.replaceFirst("\\..*", "");
        Object[] told = Arrays.stream(particulars).map(one -> told(one, say)).toArray();
        return new Problem(status, say.of("error." + title), say.of("error." + reason + ".advice", told));
    }

    private static Object told(Object particular, Say say) {
        return switch (particular) {
            case Instant at -> say.day(at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            case String words -> say.isolated(words);
            default -> particular;
        };
    }

    static NotAnswered unknown(String what) {
        return new NotAnswered(404, "unknown", what);
    }

    static NotAnswered unacceptable(String offers) {
        return new NotAnswered(406, "unacceptable", offers);
    }

    static NotAnswered callsOut() {
        return new NotAnswered(403, "callsOut");
    }

    static NotAnswered notReady() {
        return new NotAnswered(503, "notReady");
    }

    static NotAnswered gone(String what, Instant since) {
        return new NotAnswered(410, "gone", what, since);
    }

    /** What was said of a thing at some time. */
    static NotAnswered notKept(String thing) {
        return new NotAnswered(404, "unknown.version", thing);
    }

    /** The files of the whole are still being written. */
    static NotAnswered noFilesYet() {
        return new NotAnswered(503, "later.files");
    }

    /** The store elsewhere failed; where it is and what it said is for the log. */
    static NotAnswered store(RemoteFault fault) {
        int status = fault.kind().status();
        return new NotAnswered(status, status == 503 ? "away" : "broken");
    }

    static NotAnswered late() {
        return new NotAnswered(503, "late");
    }

    static NotAnswered wrong(String detail) {
        return new NotAnswered(400, "wrong", detail);
    }

    static NotAnswered noFormat(String offers) {
        return new NotAnswered(400, "wrong.format", offers);
    }

    static NotAnswered noLanguage(String offers) {
        return new NotAnswered(400, "wrong.language", offers);
    }

    /** The store elsewhere does not take a query. */
    static NotAnswered untaken() {
        return new NotAnswered(400, "wrong.untaken");
    }

    /** A page that a list does not have by its number. */
    static NotAnswered noPage(String number) {
        return new NotAnswered(400, "wrong.page", number);
    }

    /** A page of a search beyond the last that is shown. */
    static NotAnswered noPage(int last) {
        return new NotAnswered(400, "wrong.lastPage", last);
    }

    /** What stands in a field of a pattern and is no IRI. */
    static NotAnswered noIri(String field) {
        return new NotAnswered(400, "wrong.iri", field);
    }

    /** What stands as a pattern's object and is neither an IRI nor a literal. */
    static NotAnswered noObject() {
        return new NotAnswered(400, "wrong.object");
    }

    static NotAnswered noPart() {
        return new NotAnswered(400, "wrong.part");
    }

    static NotAnswered fault() {
        return new NotAnswered(500, "fault");
    }
}
