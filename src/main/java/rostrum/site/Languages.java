package rostrum.site;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.site.view.Here;
import rostrum.site.view.Language;
import rostrum.site.view.Say;
import rostrum.wire.Origin;

/**
 * Which language a page is read in: the one its address names ({@code ?lang=fr}), else the one its reader switched to,
 * else the best of those the browser asks for.
 */
final class Languages {
    /** What a page depends on. */
    static final String VARY = "Accept, Accept-Language, Cookie";

    private static final String COOKIE = "lang";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final int LONGEST_HEADER = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .setSupportedULocales(Arrays.stream(Language.values())
                    .map(language -> new ULocale(language.code()))
                    .toList())
            .setDefaultULocale(new ULocale(Language.ENGLISH.code()))
            .build();

    private Languages() {}

    /** What to say to the reader at hand. */
    static Say say(Context context) {
        return Say.in(named(context)
                .or(() -> Optional.ofNullable(context.cookie(COOKIE)).flatMap(Language::of))
                .orElseGet(() -> asked(context)));
    }

    private static Optional<Language> named(Context context) {
        return Optional.ofNullable(context.queryParam("lang")).flatMap(Language::of);
    }

    /** By {@code Accept-Language} (RFC 9110, section 12.5.4); English where it asks for none of ours or makes no sense. */
    private static Language asked(Context context) {
        String header = Optional.ofNullable(context.header("Accept-Language")).orElse("");
        if (header.isBlank() || header.length() > LONGEST_HEADER) {
            return Language.ENGLISH;
        }
        try {
            ULocale best = MATCHER.getBestMatch(LocalePriorityList.add(header).build());
            return Language.of(best.getLanguage()).orElse(Language.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Language.ENGLISH;
        }
    }

    /** Tells caches what a page depends on, and its reader what it is written in. */
    static void mark(Context context) {
        context.header("Vary", VARY);
        context.header("Content-Language", say(context).language().code());
    }

    /** The page at hand, in any language. */
    static Here here(Context context, Origin origin) {
        return Here.of(
                origin.host(String.valueOf(context.scheme()), String.valueOf(context.host())),
                origin.path(context.req().getRequestURI()),
                Optional.ofNullable(context.queryString()).orElse(""));
    }

    /** Keeps the language that was switched to, and leads back to the page that it was switched on. */
    static void keep(Context context, Origin origin) {
        Language language = Optional.ofNullable(context.formParam("to"))
                .flatMap(Language::of)
                .orElseThrow(() -> NotAnswered.noLanguage("ar, zh, en, fr, ru, es"));
        Cookie kept = new Cookie(COOKIE, language.code());
        kept.setPath(origin.path("/"));
        kept.setMaxAge(YEAR);
        kept.setHttpOnly(true);
        kept.setSameSite(SameSite.LAX);
        context.cookie(kept);
        context.redirect(
                Optional.ofNullable(context.formParam("back"))
                        .filter(back -> ADDRESS.matcher(back).matches())
                        .orElse(origin.path("/")),
                HttpStatus.SEE_OTHER);
    }
}
