package rostrum;

import java.util.ArrayList;
import java.util.List;
import rostrum.source.CorpusReport;

/** What a person should know of a corpus after it was read: counts in a few sentences, and each case by name. */
public final class Findings {
    private final CorpusReport corpus;
    private final RecordedParties parties;

    Findings(CorpusReport corpus, RecordedParties parties) {
        this.corpus = corpus;
        this.parties = parties;
    }

    /** What the files themselves gave to find. */
    public CorpusReport corpus() {
        return corpus;
    }

    /** Speeches whose heading names another party than the record. */
    public long disagreements() {
        return parties.disagreements();
    }

    /** Further names of parties that were named in more than one way. */
    public int aliasesMerged() {
        return parties.merged().values().stream()
                .mapToInt(names -> names.size() - 1)
                .sum();
    }

    /** The counts; nothing where no corpus was read. */
    public List<String> summary() {
        List<String> sentences = new ArrayList<>(corpus.summary());
        if (!sentences.isEmpty()) {
            sentences.add("aliases merged: %d, names of no known party: %d; headings that name another party: %d."
                    .formatted(aliasesMerged(), parties.unknown().size(), disagreements()));
        }
        return sentences;
    }

    /** A sentence for each case. */
    public List<String> details() {
        List<String> sentences = new ArrayList<>(corpus.details());
        parties.merged().forEach((party, names) -> sentences.add(party.id() + ": " + String.join(" = ", names)));
        parties.unknown().forEach(name -> sentences.add(name + ": names no state or body that is known"));
        return sentences;
    }
}
