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
 */
public record SpeechRecord(
        String documentSymbol,
        String meetingSymbol,
        Optional<LocalDate> date,
        int number,
        List<String> agenda,
        Optional<String> participant,
        Optional<String> participantType,
        List<String> sources) {

    public SpeechRecord {
        agenda = List.copyOf(agenda);
        sources = List.copyOf(sources);
    }

    /** {@code S-PV.5066-Resumption-1-043}: the document's symbol made fit for an IRI, then the speech number. */
    public String key() {
        return iriForm(documentSymbol) + "-" + String.format("%03d", number);
    }

    /** A symbol with each run of slashes, spaces and brackets as one hyphen: {@code S-RES-1325-2000}. */
    public static String iriForm(String symbol) {
        return symbol.replaceAll("[/\\s()]+", "-").replaceAll("^-|-$", "");
    }
}
