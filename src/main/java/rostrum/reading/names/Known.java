package rostrum.reading.names;

import java.util.List;
import java.util.Optional;
import rostrum.authority.Authority;
import rostrum.authority.Body;
import rostrum.authority.Instrument;
import rostrum.authority.Place;
import rostrum.authority.Theme;
import rostrum.statement.Described;
import rostrum.statement.Term.Thing;

/** What the authority tables, or failing them the text's own words, say of a thing that a mark names. */
public final class Known {
    private final Authority authority;

    public Known(Authority authority) {
        this.authority = authority;
    }

    /** @param words the thing's name as the text prints it, the label of what no table knows */
    public Optional<Described> described(Thing thing, String words) {
        return switch (thing.kind()) {
            case STATE ->
                authority.state(thing.id()).map(state -> new Described(thing, "State", state.name(), List.of()));
            case BODY -> Optional.of(body(thing, words));
            case INSTRUMENT ->
                Optional.of(described(
                        thing, "Instrument", authority.instrument(thing.id()).map(Instrument::name), words));
            case PLACE ->
                Optional.of(
                        described(thing, "Place", authority.place(thing.id()).map(Place::name), words));
            case ISSUE ->
                Optional.of(
                        described(thing, "Issue", authority.theme(thing.id()).map(Theme::label), words));
            default -> Optional.empty();
        };
    }

    private Described body(Thing thing, String words) {
        Optional<Body> body = authority.body(thing.id());
        boolean ours = body.map(Body::unSystem).orElseGet(() -> !CoinedBodies.foreign(thing.id()));
        Optional<String> name = body.map(Body::name).or(() -> Titles.name(thing));
        return described(thing, ours ? "UNEntity" : "Organization", name, words);
    }

    private static Described described(Thing thing, String type, Optional<String> name, String words) {
        return new Described(thing, type, name.orElse(words), List.of());
    }
}
