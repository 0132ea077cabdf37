package rostrum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        https://example.org/a              | <https://example.org/a>
        <https://example.org/a>            | <https://example.org/a>
        urn:x:y                            | <urn:x:y>
        ros:Claim                          | <https://w3id.org/rostrum/ontology#Claim>
        "peace"@en                         | "peace"@en
        "5"                                | "5"
        5                                  | "5"^^<http://www.w3.org/2001/XMLSchema#integer>
        2016-12-20                         | "2016-12-20"^^<http://www.w3.org/2001/XMLSchema#date>
        human trafficking                  | "human trafficking"
        S/PV.7847                          | "S/PV.7847"
        note: this                         | "note: this"
        other:thing                        | "other:thing"
        <a b>                              | "<a b>"
        """)
    void what_a_person_writes_is_a_node(String written, String node) {
        assertEquals(node, NodeFmtLib.strNT(Value.of(written)));
    }
}
