package rostrum.reading;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.authority.Authority;
import rostrum.reading.citation.Citation;
import rostrum.reading.citation.Citations;
import rostrum.reading.heading.Heading;
import rostrum.reading.names.Names;
import rostrum.reading.text.Mark;
import rostrum.reading.text.RepairedText;
import rostrum.statement.SpeechText;

/** Heading, citations and names over texts that nobody would write: nothing throws, nothing hangs, spans cut words. */
class NamedAnywayTest {
    private static final String PIECES = " \n\n.:;()[]/-'’,019lIOS]SAE8 resolution paragraph of the Council Mr. (Peru) "
            + "S/ A/ 1325 (2000) Jordan Congo Protocol Agenda province and Charter \uD83D\uDD4A é ف ש İ ﬁ \u0130 \uD800 x";
    private static Names names;
    private static Citations citations;
    private static Heading heading;

    @BeforeAll
    static void build() throws IOException {
        Authority authority = Authority.read(Path.of("data/authority"));
        names = new Names(authority);
        citations = new Citations(authority);
        heading = new Heading(authority);
    }

    @Test
    void random_texts_are_read() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            for (int at = 0; at < length; at++) {
                int from = random.nextInt(PIECES.length());
                text.append(PIECES, from, Math.min(PIECES.length(), from + 1 + random.nextInt(12)));
            }
            read(text.toString());
        }
    }

    @Test
    void long_texts_are_read_in_time() {
        for (String piece :
                List.of("a", "(", "S/", "Peru ", "Protocol ", "resolution ", "1325 (2000) ", "Mr. ", "Of ")) {
            assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> read(piece.repeat(1_000_000 / piece.length())), piece);
        }
    }

    private static void read(String printed) {
        SpeechText raw = SpeechText.of(printed);
        RepairedText text = RepairedText.of(raw);
        List<Mark> marks = names.marks(text);
        marks.forEach(mark -> raw.cut(text.span(mark.start(), mark.end())));
        List<Citation> cited = citations.in(text);
        cited.forEach(citation ->
                raw.cut(text.span(citation.mark().start(), citation.mark().end())));
        names.issues(text).forEach(mark -> raw.cut(text.span(mark.start(), mark.end())));
        heading.read(text, marks);
    }
}
