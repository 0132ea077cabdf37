package rostrum.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rostrum.dump.DumpFile;
import rostrum.wire.ByteRange;

/** The files of the whole: a list of them with their checksums, each with ranges (RFC 9110), and the newest by a lasting name. */
final class DumpPages {
    private static final Pattern LATEST =
            Pattern.compile("latest\\.([a-z]+(?:\\.index\\.v1-1)?)(?:\\.gz)?(\\.sha256)?");

    private final Issued issued;
    private final DatasetPages dataset;
    private final Documents documents;

    DumpPages(Issued issued, DatasetPages dataset, Documents documents) {
        this.issued = issued;
        this.dataset = dataset;
        this.documents = documents;
    }

    /** Names and checksums, as {@code sha256sum --check} reads them. */
    void sums(Context context) {
        context.contentType("text/plain; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(ready(context).stream()
                        .map(file -> file.sha256() + "  " + file.name() + "\n")
                        .collect(Collectors.joining()));
    }

    void file(Context context) throws IOException {
        Documents.allowOtherOrigins(context);
        String name = context.pathParam("name");
        Matcher latest = LATEST.matcher(name);
        if (latest.matches()) {
            String newest = ready(context).stream()
                    .filter(file -> file.kind().extension().equals(latest.group(1)))
                    .map(DumpFile::name)
                    .findFirst()
                    .orElseThrow(() -> NotAnswered.unknown(context.path()));
            context.header("Cache-Control", "no-cache");
            context.redirect(
                    documents.path("/dumps/" + newest
                            + Optional.ofNullable(latest.group(2)).orElse("")),
                    HttpStatus.FOUND);
            return;
        }
        Optional<Path> file = issued.shelf().flatMap(shelf -> shelf.find(name));
        if (file.isEmpty() && name.startsWith("rostrum-" + issued.version() + ".")) {
            ready(context);
        }
        send(context, file.orElseThrow(() -> NotAnswered.unknown(context.path())));
    }

    /** The files of this release. */
    private List<DumpFile> ready(Context context) {
        if (issued.shelf().isEmpty()) {
            throw NotAnswered.unknown("The whole as files");
        }
        List<DumpFile> files = dataset.files();
        if (files.isEmpty()) {
            context.header("Retry-After", "30");
            throw NotAnswered.noFilesYet();
        }
        return files;
    }

    /** The bytes of a release's file never change: its name and size are its tag. */
    private static void send(Context context, Path file) throws IOException {
        long size = Files.size(file);
        String tag = "\"" + file.getFileName() + "-" + size + "\"";
        context.header("Accept-Ranges", "bytes").header("Vary", "Accept-Encoding");
        context.contentType(type(file.getFileName().toString()));
        if (Documents.has(context, tag, Files.getLastModifiedTime(file).toInstant())) {
            context.status(304);
            return;
        }
        context.header("Cache-Control", "public, max-age=86400");
        String condition = context.headerMap().getOrDefault("If-Range", tag);
        Optional<ByteRange> part = condition.equals(tag)
                ? Optional.ofNullable(context.header("Range")).flatMap(range -> ByteRange.of(range, size))
                : Optional.empty();
        ByteRange sent = part.orElse(new ByteRange(0, size));
        if (part.isPresent()) {
            context.header("Content-Range", sent.contentRange(size));
            if (!sent.isSatisfiable()) {
                context.status(HttpStatus.RANGE_NOT_SATISFIABLE);
                return;
            }
            context.status(HttpStatus.PARTIAL_CONTENT);
        }
        context.res().setContentLengthLong(sent.length());
        if (!context.req().getMethod().equals("HEAD")) {
            copy(file, sent, context);
        }
    }

    private static String type(String name) {
        return name.endsWith(".sha256")
                ? "text/plain; charset=utf-8"
                : name.endsWith(".gz") ? "application/gzip" : "application/octet-stream";
    }

    private static void copy(Path file, ByteRange part, Context context) throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            WritableByteChannel out = Channels.newChannel(context.outputStream());
            long at = part.first();
            long end = part.first() + part.length();
            while (at < end) {
                at += bytes.transferTo(at, Math.min(1 << 16, end - at), out);
            }
        } catch (IOException gone) {
            if (!context.res().isCommitted()) {
                throw gone;
            }
            // The client went away, and sees that less came than was promised.
        }
    }
}
