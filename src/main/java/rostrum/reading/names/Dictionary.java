package rostrum.reading.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.Instrument;
import rostrum.authority.Place;
import rostrum.authority.State;
import rostrum.reading.names.Sense.Role;
import rostrum.statement.Kind;
import rostrum.statement.Term.Thing;

/** Every form of every name in the authority tables, with what it may stand for. */
final class Dictionary {
    private static final Thing NOTHING = new Thing(Kind.VALUE, "nothing");
    private static final Set<String> NO_PLURAL = Set.of("s", "z", "x", "h", "e");

    private final Automaton automaton = new Automaton();

    private Dictionary() {}

    static Automaton automaton(Authority authority) {
        Dictionary dictionary = new Dictionary();
        authority.states().forEach(dictionary::add);
        authority.bodies().forEach(dictionary::add);
        authority.instruments().forEach(dictionary::add);
        authority.places().forEach(dictionary::add);
        authority.towns().forEach(dictionary::addTown);
        for (String phrase : PhraseList.read(Dictionary.class, "blocked.txt", authority)) {
            dictionary.put(phrase, new Sense(NOTHING, Role.BLOCK, phrase));
        }
        return dictionary.automaton;
    }

    /** A name for states of the past that ended as another began is left to the one that is. */
    private void add(State state) {
        Thing thing = new Thing(Kind.STATE, state.iso3());
        name(thing, state.name());
        state.formalName().ifPresent(formal -> name(thing, formal));
        state.aliases().forEach(alias -> name(thing, alias));
        for (String demonym : state.demonyms()) {
            put(demonym, new Sense(thing, Role.DEMONYM, demonym));
            if (!NO_PLURAL.contains(demonym.substring(demonym.length() - 1))) {
                put(demonym + "s", new Sense(thing, Role.DEMONYM, demonym + "s"));
            }
        }
    }

    private void add(Body body) {
        Thing thing = new Thing(Kind.BODY, body.id());
        Set<String> forms = new LinkedHashSet<>();
        forms.add(body.name());
        forms.addAll(body.aliases());
        if (acronym(body.id())) {
            forms.add(body.id());
        }
        for (String form : List.copyOf(forms)) {
            spellings(form, forms);
            if (form.startsWith("Office of the Special") || form.startsWith("Office of the United Nations")) {
                forms.add(form.substring("Office of the ".length()));
            }
            if (form.startsWith("United Nations ") && !body.id().equals("UN")) {
                forms.add("UN " + form.substring("United Nations ".length()));
            }
        }
        forms.forEach(form -> name(thing, form));
    }

    private void add(Instrument instrument) {
        Thing thing = new Thing(Kind.INSTRUMENT, instrument.id());
        Set<String> forms = new LinkedHashSet<>();
        forms.add(instrument.name());
        forms.addAll(instrument.aliases());
        for (String form : List.copyOf(forms)) {
            spellings(form, forms);
        }
        forms.forEach(form -> name(thing, form));
    }

    private void add(Place place) {
        Thing thing = new Thing(Kind.PLACE, place.id());
        name(thing, place.name());
        place.aliases().forEach(alias -> name(thing, alias));
    }

    private void addTown(Place town) {
        Thing thing = new Thing(Kind.PLACE, town.id());
        put(town.name(), new Sense(thing, Role.TOWN, town.name()));
        town.aliases().forEach(alias -> put(alias, new Sense(thing, Role.TOWN, alias)));
    }

    private void name(Thing thing, String name) {
        String bare = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
        int comma = bare.indexOf(", ");
        boolean inverted = comma > 0 && thing.kind() == Kind.STATE;
        if (!inverted && !bare.isBlank()) {
            put(bare, new Sense(thing, Role.NAME, bare));
        }
    }

    private void put(String name, Sense sense) {
        automaton.add(name, sense);
    }

    private static void spellings(String form, Set<String> forms) {
        for (String[] pair : new String[][] {
            {"Cooperation", "Co-operation"},
            {"Organization", "Organisation"},
            {"Organized", "Organised"},
            {"Programme", "Program"},
            {"Labour", "Labor"},
            {" against ", " Against "},
            {"Counter-Terrorism", "Counterterrorism"},
            {"Peacekeeping", "Peace-keeping"},
            {"Peacebuilding", "Peace-building"},
            {"Stabilization", "Stabilisation"}
        }) {
            if (form.contains(pair[0])) {
                forms.add(form.replace(pair[0], pair[1]));
            } else if (form.contains(pair[1])) {
                forms.add(form.replace(pair[1], pair[0]));
            }
        }
    }

    private static boolean acronym(String id) {
        boolean known = id.equals("UN") || id.equals("EU") || id.equals("AU");
        boolean capitals = id.length() > 2
                && id.chars().filter(Character::isUpperCase).count() >= 3
                && id.chars().allMatch(c -> Character.isLetter(c) || Character.isDigit(c));
        return known || (capitals && !ORDINARY.contains(id));
    }

    /** Ids that are words of their own or stand for other things too. */
    private static final Set<String> ORDINARY =
            Set.of("BALI", "QUARTET", "CAT", "CAN", "ECO", "NBC", "CHR", "CDP", "SPC");
}
