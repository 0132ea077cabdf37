package rostrum.site;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Asked asked =
                ABOUT_A_NAME.contains(problem.status()) ? Asked.of(context.req().getRequestURI()) : Asked.NOTHING;
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
                new ErrorView(
                        problem.status(),
                        problem.title(),
                        problem.detail(),
                        asked.words(),
                        nearest(asked, say),
                        seconds));
        context.header("Vary", vary);
    }

    /** Things that may be meant, by what is asked for: a state by its code or name, a meeting where it has no such statement. */
    private List<Link> nearest(Asked asked, Say say) {
        if (asked.words().isEmpty()) {
            return List.of();
        }
        List<Link> ofKind = switch (asked.kind()) {
            case "state" -> search.states(asked.words(), say);
            case "speech" -> search.meeting(asked.name(), say);
            default -> List.of();
        };
        return ofKind.isEmpty() ? search.nearest(asked.words(), say) : ofKind;
    }

    /**
     * What a path names: {@code human trafficking} of {@code /page/concept/issue/human-trafficking/}.
     *
     * @param kind the part of the path before the name; empty where there is none
     * @param name as it stands in the path; what is named by its symbol may have slashes in it
     */
    private record Asked(String kind, String name) {
        static final Asked NOTHING = new Asked("", "");
        private static final Pattern SYMBOL = Pattern.compile("/(document|meeting|record|speech)/(.+)$");

        static Asked of(String path) {
            String plain = decoded(path).replaceFirst("/+$", "");
            Matcher symbol = SYMBOL.matcher(plain);
            if (symbol.find()) {
                return new Asked(symbol.group(1), symbol.group(2));
            }
            int name = plain.lastIndexOf('/');
            int kind = plain.lastIndexOf('/', name - 1);
            return new Asked(plain.substring(kind + 1, Math.max(kind + 1, name)), plain.substring(name + 1));
        }

        private static String decoded(String path) {
            try {
                return URLDecoder.decode(path, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return path;
            }
        }

        String words() {
            String plain = name.replaceFirst("\\.[a-z]{2,6}$", "")
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                    .strip();
            return plain.substring(0, Math.min(plain.length(), LONGEST));
        }
    }

    /** Tells that the store elsewhere did not answer, and when to come again. */
    void away(Context context, RemoteFault fault) {
        LoggerFactory.getLogger(Site.class).warn("{} failed: {}", context.path(), fault.getMessage());
        context.header("Retry-After", Integer.toString(fault.kind().retryAfter()));
        tell(context, NotAnswered.store(fault));
    }
}
