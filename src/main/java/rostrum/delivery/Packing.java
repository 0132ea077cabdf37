package rostrum.delivery;

import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.compression.zstandard.ZstandardCompression;
import org.eclipse.jetty.compression.zstandard.ZstandardEncoderConfig;

/** Content codings by what the client takes (RFC 9110, section 12.5.3): Zstandard, gzip, or none. */
public final class Packing {
    private Packing() {}

    /**
     * Of Zstandard's levels: a page of 60 kB takes 12.6 kB where level 3 takes 13.5 and gzip 12.7. Higher levels save less
     * than 0.3 kB more, and hold four times the memory for each answer that is under way.
     */
    private static final int LEVEL = 6;

    /** Packs what is worth it: text and RDF, no files that are packed already. What clients send is never unpacked. */
    public static CompressionHandler handler() {
        CompressionHandler packing = new CompressionHandler();
        packing.putCompression(zstandard());
        packing.putCompression(new GzipCompression());
        CompressionConfig.Builder config = CompressionConfig.builder()
                .compressIncludeMethod("GET")
                .compressIncludeMethod("POST")
                .compressExcludePath("/dumps/*")
                .decompressExcludePath("/*")
                .compressPreferredEncodings(List.of("zstd", "gzip"));
        for (String type : List.of(
                "text/html",
                "text/css",
                "text/csv",
                "text/javascript",
                "text/plain",
                "text/tab-separated-values",
                "text/turtle",
                "text/xml",
                "application/atom+xml",
                "application/javascript",
                "application/json",
                "application/ld+json",
                "application/linkset+json",
                "application/n-quads",
                "application/n-triples",
                "application/problem+json",
                "application/rdf+xml",
                "application/sparql-query",
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "application/trig",
                "application/vnd.citationstyles.csl+json",
                "application/x-bibtex",
                "application/x-research-info-systems",
                "application/xml",
                "image/svg+xml")) {
            config.compressIncludeMimeType(type);
        }
        packing.putConfiguration("/*", config.build());
        return packing;
    }

    private static ZstandardCompression zstandard() {
        ZstandardEncoderConfig config = new ZstandardEncoderConfig();
        config.setCompressionLevel(LEVEL);
        ZstandardCompression zstandard = new ZstandardCompression();
        zstandard.setDefaultEncoderConfig(config);
        return zstandard;
    }
}
