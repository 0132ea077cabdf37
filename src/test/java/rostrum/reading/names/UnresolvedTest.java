package rostrum.reading.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.authority.Authority;
import rostrum.reading.StatementReader;
import rostrum.statement.Reading;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

class UnresolvedTest {
    private static StatementReader reader;

    @BeforeAll
    static void read() throws Exception {
        reader = new StatementReader(Authority.read(Path.of("data/authority")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mr. Gasana (Rwanda): We thank the XQZT and UNODC for their work; the XQZT is new. | XQZT
        Mr. Gasana (Rwanda): Members of XQZT-RW met in 1994.                              | XQZT-RW
        Mr. Gasana (Rwanda): NGOs speak of HIV and of DDR.                                | ''
        Mr. Gasana (Rwanda): Part XIV of the Convention says so.                          | ''
        Mr. GASANA (Rwanda): THE MEETING IS NOW OPEN AND THE LIST IS LONG.                | ''
        Mr. AXQZT (Rwanda): We thank the Council.                                         | ''
        """)
    void an_acronym_that_no_table_knows_is_flagged_once(String text, String names) {
        List<String> expected =
                Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList();
        Reading reading = reader.read(new Statement("file", "file.txt", SpeechText.of(text), Optional.empty()));
        assertEquals(
                expected,
                reading.flags().stream()
                        .filter(flag -> flag.code().equals("name-unresolved"))
                        .map(flag -> reading.statement().text().cut(flag.span()))
                        .toList());
    }
}
