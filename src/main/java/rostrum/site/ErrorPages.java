package rostrum.site;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import rostrum.site.view.ErrorView;
import rostrum.site.view.Link;
import rostrum.site.view.Say;
import rostrum.store.remote.RemoteFault;
import rostrum.wire.Negotiation;
import rostrum.wire.Problem;

/** Tells what went wrong: machines as a problem document, people on a page that leads on. */
final class ErrorPages {
    private static final Set<Integer> ABOUT_A_NAME = Set.of(404, 410);
    private static final int LONGEST = 80;

    private final SearchPages search;
    private final Rendering rendering;

    ErrorPages(SearchPages search, Rendering rendering) {
        this.search = search;
        this.rendering = rendering;
    }

    void tell(Context context, NotAnswered refused) {
        context.attribute("told", true);
        String accept = context.headerMap().getOrDefault("Accept", "");
        boolean forPeople = Negotiation.choose(accept, List.of(Problem.MEDIA_TYPE, Documents.HTML))
                .filter(Documents.HTML::equals)
                .isPresent();
        String vary = Documents.varied(context).orElse(Languages.VARY);
        context.header("Vary", vary);
        Say say = Languages.say(context);
        Problem problem = forPeople ? refused.problem(say) : refused.problem();
        context.status(problem.status());
        context.removeHeader("ETag");
        context.header("Cache-Control", "no-store");
        if (!forPeople) {
            context.contentType(Problem.MEDIA_TYPE).result(problem.json());
            return;
        }
        String asked =
                ABOUT_A_NAME.contains(problem.status()) ? asked(context.req().getRequestURI()) : "";
        List<Link> nearest = asked.isEmpty() ? List.of() : search.nearest(asked, say);
        int seconds = Optional.ofNullable(context.res().getHeader("Retry-After"))
                .filter(header -> header.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        rendering.page(
                context,
                "problem",
                problem.title(),
                problem.title(),
                List.of(),
                new ErrorView(problem.status(), problem.title(), problem.detail(), asked, nearest, seconds));
        context.header("Vary", vary);
    }

    /** The last part of a path as words: {@code human trafficking} of {@code /page/concept/issue/human-trafficking}. */
    private static String asked(String path) {
        String end = path.substring(path.lastIndexOf('/') + 1);
        String words;
        try {
            words = URLDecoder.decode(end, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            words = end;
        }
        String plain = words.replaceFirst("\\.[a-z]{2,6}$", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** Tells that the store elsewhere did not answer, and when to come again. */
    void away(Context context, RemoteFault fault) {
        LoggerFactory.getLogger(Site.class).warn("{} failed: {}", context.path(), fault.getMessage());
        context.header("Retry-After", Integer.toString(fault.kind().retryAfter()));
        tell(context, NotAnswered.store(fault));
    }
}
