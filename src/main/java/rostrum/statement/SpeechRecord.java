package rostrum.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the verbatim record and its metadata say of one speech; the voice of the record, never of the speaker.
 *
 * @param documentSymbol symbol of the verbatim record, {@code S/PV.5066 (Resumption 1)}
 * @param meetingSymbol symbol of the meeting, {@code S/PV.5066}
 * @param date day of the meeting
 * @param number position of the speech in the record, from 1
 * @param agenda agenda item as printed, then its sub-items in order
 * @param participant {@code country_org} of the corpus: the state or organization spoken for
 * @param participantType {@code The President}, {@code Mentioned} or {@code Guest}
 * @param sources where each of these facts was seen
 * @param listing what an index of a whole corpus adds
 */
public record SpeechRecord(
        String documentSymbol,
        String meetingSymbol,
        Optional<LocalDate> date,
        int number,
        List<String> agenda,
        Optional<String> participant,
        Optional<String> participantType,
        List<String> sources,
        Listing listing) {

    public SpeechRecord {
        agenda = List.copyOf(agenda);
        sources = List.copyOf(sources);
    }

    /** The record of a speech that no index of a corpus lists. */
    public SpeechRecord(
            String documentSymbol,
            String meetingSymbol,
            Optional<LocalDate> date,
            int number,
            List<String> agenda,
            Optional<String> participant,
            Optional<String> participantType,
            List<String> sources) {
        this(documentSymbol, meetingSymbol, date, number, agenda, participant, participantType, sources, Listing.NONE);
    }

    /** The same record with other words from an index. */
    public SpeechRecord listed(Listing other) {
        return new SpeechRecord(
                documentSymbol, meetingSymbol, date, number, agenda, participant, participantType, sources, other);
    }

    /** {@code S-PV.5066-Resumption-1-043}: the document's symbol made fit for an IRI, then the speech number. */
    public String key() {
        return iriForm(documentSymbol) + "-" + String.format("%03d", number);
    }

    /** A symbol with each run of slashes, spaces and brackets as one hyphen: {@code S-RES-1325-2000}. */
    public static String iriForm(String symbol) {
        return symbol.replaceAll("[/\\s()]+", "-").replaceAll("^-|-$", "");
    }

    /**
     * What the index of a corpus says of a speech beside the record's own facts.
     *
     * @param speaker name of the speaker
     * @param role office that the speaker holds
     * @param format {@code In-Person}, or how else the speech was given
     * @param previous key of the speech before it in its document
     * @param next key of the speech after it in its document
     */
    public record Listing(
            Optional<String> speaker,
            Optional<String> role,
            Optional<String> format,
            Optional<String> previous,
            Optional<String> next) {
        /** Nothing. */
        public static final Listing NONE =
                new Listing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** The same with its neighbours. */
        public Listing between(Optional<String> before, Optional<String> after) {
            return new Listing(speaker, role, format, before, after);
        }
    }
}
