package rostrum.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
    private static final List<String> OFFERS =
            List.of("text/html", "text/turtle", "application/ld+json", "application/n-triples");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                              | text/html",
                "*/*                                             | text/html",
                "text/turtle                                     | text/turtle",
                "TEXT/Turtle                                     | text/turtle",
                "text/*                                          | text/html",
                "text/html,application/xhtml+xml,*/*;q=0.8       | text/html",
                "text/turtle;q=0.5, application/ld+json          | application/ld+json",
                "text/html;q=0, */*                              | text/turtle",
                "application/x-none, application/n-triples       | application/n-triples",
                "text/turtle; charset=utf-8                      | text/turtle",
                "image/png                                       | ''",
                "text/turtle;q=0                                 | ''",
                "text/turtle;q=broken, application/n-triples     | application/n-triples",
                "nonsense                                        | ''",
            })
    void the_best_offer_is_chosen(String accept, String expected) {
        assertEquals(Optional.of(expected).filter(type -> !type.isEmpty()), Negotiation.choose(accept.strip(), OFFERS));
    }
}
