package rostrum.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityTest {
    private static final Path TABLES = Path.of("data/authority");

    @Test
    void every_member_state_is_there_and_each_row_names_its_source() throws IOException {
        Authority authority = Authority.read(TABLES);
        assertEquals(
                193,
                authority.states().stream()
                        .filter(state -> state.membership() == State.Membership.MEMBER)
                        .count());
        assertEquals(Optional.of("004"), authority.state("AFG").orElseThrow().m49());
        assertTrue(authority.bodies().size() >= 200);
        assertTrue(authority.instruments().size() >= 80);
    }

    @Test
    void every_reference_between_rows_leads_to_a_row() throws IOException {
        Authority authority = Authority.read(TABLES);
        for (State state : authority.states()) {
            Set<String> others = new HashSet<>(state.borders());
            others.addAll(state.successors());
            others.removeIf(iso3 -> authority.state(iso3).isPresent());
            assertEquals(Set.of(), others, state.iso3());
        }
        for (Body body : authority.bodies()) {
            assertTrue(body.parent().map(id -> authority.body(id).isPresent()).orElse(true), body.id());
        }
        for (Theme theme : authority.themes()) {
            assertTrue(
                    theme.broader().map(id -> authority.theme(id).isPresent()).orElse(true), theme.id());
        }
        for (Place place : authority.places()) {
            assertTrue(
                    place.state().map(iso3 -> authority.state(iso3).isPresent()).orElse(true), place.id());
        }
    }

    @Test
    void ids_are_fit_for_a_path_segment() throws IOException {
        Authority authority = Authority.read(TABLES);
        for (Body body : authority.bodies()) {
            assertTrue(body.id().matches("[A-Za-z0-9.-]+"), body.id());
        }
        for (Instrument instrument : authority.instruments()) {
            assertTrue(instrument.id().matches("[A-Za-z0-9.-]+"), instrument.id());
        }
        for (Place place : authority.places()) {
            assertTrue(place.id().matches("[A-Za-z0-9.-]+"), place.id());
        }
    }

    @Test
    void a_resolution_s_number_gives_its_year_and_its_record() throws IOException {
        Authority authority = Authority.read(TABLES);
        assertEquals(OptionalInt.of(2000), authority.resolutionYear(1325));
        assertEquals(OptionalInt.empty(), authority.resolutionYear(9999));
        assertEquals(
                Optional.of("15-0-0"), authority.resolution(1325).orElseThrow().vote());
        assertEquals(2825, authority.resolutions().size());
    }

    @Test
    void a_missing_table_is_told_in_one_sentence(@TempDir Path empty) {
        IOException told = assertThrows(IOException.class, () -> Authority.read(empty));
        assertEquals("There is no table " + empty.resolve("states.tsv") + ".", told.getMessage());
    }

    @Test
    void a_bad_cell_is_told_with_file_line_and_column(@TempDir Path folder) throws IOException {
        for (String table : new String[] {
            "states", "bodies", "instruments", "themes", "places", "towns", "resolution-years", "resolutions"
        }) {
            Files.copy(TABLES.resolve(table + ".tsv"), folder.resolve(table + ".tsv"));
        }
        Files.writeString(folder.resolve("resolution-years.tsv"), "year\tfirst\tlast\tsource\n1946\tone\t15\tgk\n");
        IOException told = assertThrows(IOException.class, () -> Authority.read(folder));
        assertEquals(
                folder.resolve("resolution-years.tsv")
                        + ", line 2: column \"first\" must be a whole number, not \"one\"",
                told.getMessage());
    }
}
