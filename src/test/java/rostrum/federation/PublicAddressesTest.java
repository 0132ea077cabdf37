package rostrum.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be called, and which URLs may be on the list at all. */
class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_public_is_never_called(String address) throws Exception {
        assertFalse(PublicAddresses.has(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.9.9.9",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.0",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:9.9.9.9",
                "2620:fe::fe",
                "2a00:1450:4001::1"
            })
    void what_is_public_may_be(String address) throws Exception {
        assertTrue(PublicAddresses.has(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query.wikidata.org/sparql",
                "ftp://example.org/",
                "file:///etc/passwd",
                "http:///sparql",
                "http://name:word@example.org/sparql",
                "http://example.org/sparql#part",
                "http://127.1/",
                "http://0x7f.0.0.1/",
                "http://exa mple.org/|"
            })
    void what_is_no_plain_URL_of_an_endpoint_is_not_on_a_list(String url) {
        String told = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Partners.urls(url))
                .getMessage());
        assertTrue(told.contains("is no URL of an endpoint"), told);
        assertFalse(told.contains("word@"), told);
    }

    @org.junit.jupiter.api.Test
    void a_list_is_read_by_its_white_space() {
        assertEquals(
                Set.of("https://a.example/sparql", "http://[2620:fe::fe]:8080/x?a=b,c;d"),
                Partners.urls(" https://a.example/sparql\n\thttp://[2620:fe::fe]:8080/x?a=b,c;d "));
        assertEquals(Set.of(), Partners.urls(" "));
    }
}
