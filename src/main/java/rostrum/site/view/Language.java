package rostrum.site.view;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that a page can be read in: the official languages of the United Nations, in the order it gives them. */
public enum Language {
    ARABIC("ar", "العربية"),
    CHINESE("zh", "中文"),
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    RUSSIAN("ru", "Русский"),
    SPANISH("es", "Español");

    private final String code;
    private final String ownName;
    private final ULocale locale;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
        // Figures and days are written as the documents cited write them: 20 December 2016, in Arabic pages with these
        // figures.
        this.locale = new ULocale((code.equals("en") ? "en_GB" : code) + "@numbers=latn");
    }

    /** As ISO 639-1 has it, and BCP 47: {@code fr}. */
    public String code() {
        return code;
    }

    /** What its readers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code rtl} or {@code ltr}, as HTML's {@code dir} wants it. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** For what ICU formats. */
    public ULocale locale() {
        return locale;
    }

    /** For what the Java library formats. */
    public Locale javaLocale() {
        return locale.toLocale();
    }

    /** @param code as ISO 639-1 has it; none for a language that no page is in */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
