package rostrum.site.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages say, in their reader's language. Messages stand in files by area, {@code messages/home/fr.properties}, and
 * are read once, when the first page of their area is shown.
 */
public final class Say {
    private static final List<Say> ALL =
            Arrays.stream(Language.values()).map(Say::new).toList();

    private final Language language;
    private final Map<String, Map<String, Message>> areas = new ConcurrentHashMap<>();
    private final DateTimeFormatter days;
    private final Message count;
    private final Message percent;

    private Say(Language language) {
        this.language = language;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language.javaLocale());
        this.count = new Message("{0, number, integer}", language);
        this.percent = new Message("{0, number, percent}", language);
    }

    /** What pages in a language say. */
    public static Say in(Language language) {
        return ALL.get(language.ordinal());
    }

    public Language language() {
        return language;
    }

    /**
     * A message in words.
     *
     * @param key {@code area.name}: the area's file has it under the name
     * @param arguments for the message's {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException where no message has this key, which is a fault of the program
     */
    public String of(String key, Object... arguments) {
        int dot = key.indexOf('.');
        Message message = areas.computeIfAbsent(key.substring(0, Math.max(dot, 0)), this::area)
                .get(key.substring(dot + 1));
        if (message == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.code());
        }
        return message.words(arguments);
    }

    /** A message where there is one of this key: for what the data name and not the program. */
    public Optional<String> known(String key) {
        int dot = key.indexOf('.');
        return Optional.ofNullable(
                        areas.computeIfAbsent(key.substring(0, dot), this::area).get(key.substring(dot + 1)))
                .map(Message::words);
    }

    /** {@code 106,302}, or as the language writes it. */
    public String number(long number) {
        return count.words(number);
    }

    /** A share, 0 to 1, in percent: "98%", or as the language writes it. */
    public String percent(double share) {
        return percent.words(share);
    }

    /** {@code 2016-12-20} as "20 December 2016"; words that are no such date as they are. */
    public String day(String lexical) {
        try {
            return days.format(LocalDate.parse(lexical));
        } catch (DateTimeParseException noDay) {
            return lexical;
        }
    }

    /** Words whose direction may be another, so that they keep their order among words that go from right to left. */
    public String isolated(String words) {
        return language.direction().equals("rtl") ? "\u2068" + words + "\u2069" : words;
    }

    private Map<String, Message> area(String area) {
        Properties written = new Properties();
        String file = "/rostrum/site/messages/" + area + "/" + language.code() + ".properties";
        try (InputStream stream = Say.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no messages at " + file);
            }
            written.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Message> messages = new ConcurrentHashMap<>();
        written.stringPropertyNames()
                .forEach(name -> messages.put(name, new Message(written.getProperty(name), language)));
        return messages;
    }
}
