package rostrum.clients;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The addresses that an answer hands out: in its headers, and in what it is. */
final class Links {
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?:href|src|action|formaction|content)=\"([^\"]*)\""),
            Pattern.compile("<loc>([^<]*)</loc>"),
            Pattern.compile("\"(?:href|anchor|URL|@id|contentUrl)\":\\s*\"([^\"]*)\""),
            Pattern.compile("(?m)^Sitemap: (\\S+)$"),
            Pattern.compile("url\\(\"?([^)\"]*)\"?\\)"));
    private static final Pattern HEADER = Pattern.compile("<([^>]*)>");

    private Links() {}

    /** Absolute, without fragments. */
    static List<String> of(String url, HttpResponse<byte[]> answer) {
        List<String> written = new ArrayList<>();
        answer.headers().allValues("Location").forEach(written::add);
        answer.headers().allValues("Content-Location").forEach(written::add);
        answer.headers().allValues("Link").forEach(header -> {
            Matcher target = HEADER.matcher(header);
            while (target.find()) {
                written.add(target.group(1));
            }
        });
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (answer.statusCode() == 200 && !type.equals("application/gzip")) {
            Lang lang = RDFLanguages.contentTypeToLang(type);
            if (lang != null && RDFParserRegistry.isRegistered(lang)) {
                written.addAll(iris(answer.body(), lang, url));
            } else {
                String text = new String(answer.body(), StandardCharsets.UTF_8);
                for (Pattern pattern : WRITTEN) {
                    Matcher target = pattern.matcher(text);
                    while (target.find()) {
                        written.add(target.group(1).replace("&amp;", "&"));
                    }
                }
            }
        }
        return written.stream()
                .filter(link -> link.startsWith("/") || link.startsWith("http") || link.startsWith("?"))
                .map(link -> link.replaceFirst("#.*", "")
                        .replace("{", "%7B")
                        .replace("}", "%7D")
                        .replace(" ", "%20"))
                .map(link -> URI.create(url).resolve(link).toString())
                .filter(link -> !link.contains("/sparql?") && !link.contains("/search?") && !link.endsWith("/language"))
                .toList();
    }

    private static Set<String> iris(byte[] body, Lang lang, String base) {
        Set<String> iris = new HashSet<>();
        RDFParser.source(new ByteArrayInputStream(body)).lang(lang).base(base).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .forEach(this::node);
            }

            @Override
            public void quad(Quad quad) {
                triple(quad.asTriple());
                node(quad.getGraph());
            }

            private void node(Node node) {
                if (node.isURI() && !node.getURI().startsWith("urn:")) {
                    iris.add(node.getURI());
                }
            }
        });
        return iris;
    }
}
