package rostrum.reading.heading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.reading.text.RepairedText;
import rostrum.statement.Speaker;
import rostrum.statement.Term.Thing;

/** Reads the form of address that a speech opens with: {@code Ms. Name (State) (spoke in French): …}. */
public final class Heading {
    private static final Map<String, String> LANGUAGES = Map.of(
            "arabic",
            "ar",
            "chinese",
            "zh",
            "english",
            "en",
            "french",
            "fr",
            "russian",
            "ru",
            "spanish",
            "es",
            "portuguese",
            "pt",
            "german",
            "de");
    private static final Pattern FORM =
            Pattern.compile("^(?<name>(?:(?<honorific>Mr|Ms|Mrs|Miss|Dr|Sir|Dame|Lord|Lady|Prince|Princess|Sheikh"
                    + "|Archbishop|Baroness|Judge|General|Sister)\\.? ?)?(?<bare>[^():\\n]{2,80}?)) ?"
                    + "(?<party>\\((?<partyName>[^()]{3,80})\\))? ?"
                    + "(?<note>\\((?:spoke|interpretation|speaking) ?(?:in|from) ?(?<language>\\w+)[^()]*\\))?:");

    private Heading() {}

    /**
     * The speaker that the heading names, {@link Speaker#UNKNOWN} where there is no heading.
     *
     * @param parties things by their names in lower case
     */
    public static Speaker read(RepairedText text, Map<String, Thing> parties) {
        String opening = text.value().substring(0, Math.min(400, text.value().length()));
        Matcher form = FORM.matcher(opening);
        if (!form.find()) {
            return Speaker.UNKNOWN;
        }
        Optional<String> party = Optional.ofNullable(form.group("partyName"));
        Optional<String> language =
                Optional.ofNullable(form.group("language")).map(name -> LANGUAGES.get(name.toLowerCase(Locale.ROOT)));
        if (party.isEmpty()
                && form.group("honorific") == null
                && !form.group("bare").startsWith("The P")) {
            return Speaker.UNKNOWN;
        }
        return new Speaker(
                Optional.of(form.group("bare").strip()),
                Optional.ofNullable(form.group("honorific"))
                        .map(title -> title.matches("Mr|Ms|Mrs|Dr") ? title + "." : title),
                party.map(name -> parties.get(name.toLowerCase(Locale.ROOT))),
                party,
                language,
                Optional.of(text.span(form.start("name"), form.end("name"))),
                party.map(name -> text.span(form.start("party"), form.end("party"))),
                language.map(code -> text.span(form.start("note"), form.end("note"))));
    }
}
