package rostrum.reading.act;

import java.util.ArrayList;
import java.util.List;

/** The forms of an English verb, from its entry: "urge", "send/sent" (irregular past), "commit/+tt" (doubled). */
final class Inflection {
    record Inflected(String word, Form form) {}

    private Inflection() {}

    static List<Inflected> of(String entry) {
        int slash = entry.indexOf('/');
        String base = slash < 0 ? entry : entry.substring(0, slash);
        String note = slash < 0 ? "" : entry.substring(slash + 1);
        String stem = note.startsWith("+") ? base + note.substring(2) : base;
        boolean silent = base.endsWith("e") && !base.endsWith("ee");
        boolean consonantY = base.matches(".*[^aeiou]y");
        String ing = silent ? base.substring(0, base.length() - 1) + "ing" : stem + "ing";
        String past = silent ? base + "d" : consonantY ? base.substring(0, base.length() - 1) + "ied" : stem + "ed";
        String third = consonantY
                ? base.substring(0, base.length() - 1) + "ies"
                : base.matches(".*(?:s|sh|ch|x|z|o)") ? base + "es" : base + "s";
        List<Inflected> forms = new ArrayList<>();
        forms.add(new Inflected(base, Form.BASE));
        forms.add(new Inflected(third, Form.THIRD));
        forms.add(new Inflected(ing, Form.ING));
        forms.add(new Inflected(note.isEmpty() || note.startsWith("+") ? past : note, Form.PAST));
        return forms;
    }
}
