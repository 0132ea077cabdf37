package rostrum.reading.claim;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words made fit for labels and IRIs. */
public final class Words {
    private static final Set<String> NO_E =
            Set.of("combat", "treat", "repeat", "defeat", "meet", "greet", "visit", "limit");
    /** The first word found in a name decides. */
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("penal code", "PenalCode");
        TYPES.put("plan", "PlanOfAction");
        TYPES.put("framework", "RegulatoryFramework");
        TYPES.put("public policy", "PublicPolicy");
        TYPES.put("strategy", "Strategy");
        TYPES.put("programme", "Programme");
    }

    private static final int LONGEST_SLUG = 80;

    private Words() {}

    /** Lower case, hyphens between words, at most 80 characters and whole words. */
    public static String slug(String words) {
        String slug = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() > LONGEST_SLUG) {
            slug = slug.substring(
                    0, slug.lastIndexOf('-', LONGEST_SLUG) > 0 ? slug.lastIndexOf('-', LONGEST_SLUG) : LONGEST_SLUG);
        }
        return slug.isEmpty() ? "unnamed" : slug;
    }

    /** The phrase without its leading article. */
    static String withoutArticle(String words) {
        return words.replaceFirst("^(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ur) ", "");
    }

    /** "dismantling gangs" as "dismantle gangs": a leading participle in its base form. */
    static String baseForm(String words) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        if (!first.matches("[a-z]{3,}ing") || first.matches("\\w?(?:thing|ring|king|sing|bring|during)")) {
            return words;
        }
        return base(first.substring(0, first.length() - 3)) + words.substring(first.length());
    }

    /** The ontology's class for a law, plan or policy by its name. */
    static String policyType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("law") || lower.matches("\\w+ law .*")) {
            return "Law";
        }
        return TYPES.entrySet().stream()
                .filter(type -> lower.contains(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("NationalPolicy");
    }

    private static String base(String stem) {
        if (NO_E.contains(stem)) {
            return stem;
        }
        if (stem.matches(".*[aeiou]([bdgmnprt])\\1")) {
            return stem.substring(0, stem.length() - 1);
        }
        boolean dropped = stem.matches(".*(?:[vczu]|[^s]s|[bdtgpfkz]l|at|[aiu]r|[aiou]d|ot|ok|ib|(?:pl|st|gn)or)")
                && !stem.matches(".*(?:ea|oa|ou|oo)[rdt]");
        return dropped ? stem + "e" : stem;
    }
}
