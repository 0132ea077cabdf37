package rostrum.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.gate.SafetyHeaders;
import rostrum.site.view.Head;
import rostrum.site.view.Say;
import rostrum.wire.Linkset;
import rostrum.wire.Linkset.Target;
import rostrum.wire.Origin;

/** Turns a view model into a page by its template, in its reader's language. */
final class Rendering {
    private static final Set<String> THEMES = Set.of("light", "dark");

    private static final String STYLES = "<style>";

    /** By the styles that stand in a page: the policy that allows these and no others (CSP Level 3, section 2.3.1). */
    private static final Map<String, String> POLICIES = Assets.hashedStyles().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, styles -> SafetyHeaders.policy(List.of(styles.getValue()))));

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "rostrum.site.template");
    private final String version;
    private final Origin origin;

    Rendering(String version, Origin origin) {
        this.version = version;
        this.origin = origin;
    }

    /**
     * @param links are told in the page's head and in the header {@code Link} alike; where there are none, that header
     *     stays as it is
     * @param view the template's parameter of this name; the template is the file {@code template}.jte
     */
    void page(Context context, String template, String title, String description, List<Target> links, Object view) {
        if (!links.isEmpty()) {
            context.header("Link", new Linkset(links).header());
        }
        Languages.mark(context);
        Say say = Languages.say(context);
        Head head = new Head(
                title,
                description,
                links,
                version,
                say,
                Languages.here(context, origin),
                origin.root(),
                theme(context));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("head", head);
        parameters.put("say", say);
        parameters.put("view", view);
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        String page = html.toString();
        context.header(SafetyHeaders.POLICY, policy(page));
        context.html(page);
    }

    private static String policy(String page) {
        int styles = page.indexOf(STYLES) + STYLES.length();
        return Optional.ofNullable(POLICIES.get(page.substring(styles, page.indexOf("</style>", styles))))
                .orElseThrow(() -> new IllegalStateException("a page has styles that no stylesheet has"));
    }

    /** As the switch in the frame keeps it. */
    private static String theme(Context context) {
        return Optional.ofNullable(context.cookie("theme"))
                .filter(THEMES::contains)
                .orElse("");
    }
}
