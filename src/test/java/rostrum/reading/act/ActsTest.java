package rostrum.reading.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.authority.Authority;
import rostrum.reading.StatementReader;
import rostrum.statement.Claim;
import rostrum.statement.Reading;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/** What a speaker is read to do with words, and what not: each way to word an act, and each trap. */
class ActsTest {
    private static StatementReader reader;

    @BeforeAll
    static void build() throws IOException {
        reader = new StatementReader(Authority.read(Path.of("data/authority")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # verbs in the present, by "we", "I", the name, the delegation
            We strongly condemn the attack on the convoy.                 | condemns  | the attack on the convoy
            I deplore the loss of life.                                   | condemns  | the loss of life
            Norway condemns in the strongest terms the use of hunger.     | condemns  | the use of hunger
            My delegation welcomes the report.                            | welcomes  | the report
            The Government of Norway, as ever, supports the mediation.    | supports  | the mediation
            The Norwegian delegation regrets the veto.                    | regrets   | the veto
            We call once again on the parties to disarm.                  | callsFor  | the parties to disarm
            We call upon all parties to disarm.                           | callsFor  | all parties to disarm
            We appeal for calm.                                           | callsFor  | calm
            Our Government pledges to fund the mission.                   | commitsTo | fund the mission
            We align ourselves with the statement of the group.           | supports  | the statement of the group
            We subscribe to the statement of the group.                   | supports  | the statement of the group
            We stand with the victims.                                    | expressesSolidarityWith | the victims
            # politely, by the way, at last
            I should like to commend the briefers.                        | commends  | the briefers
            I take this opportunity, on behalf of all, to pay tribute to the staff. | commends | the staff
            Let me start by welcoming the agreement.                      | welcomes  | the agreement
            Allow me to express our admiration for the medics.            | commends  | the medics
            Norway joins others in condemning the raid.                   | condemns  | the raid
            We would urge restraint.                                      | callsFor  | restraint
            We can only deplore the delay.                                | condemns  | the delay
            We do support the draft.                                      | supports  | the draft
            We are calling for a pause.                                   | callsFor  | a pause
            That is why we support the court.                             | supports  | the court
            # nouns
            Norway reiterates its full support for the envoy.             | supports  | the envoy
            We renew our call for access.                                 | callsFor  | access
            I wish to express Norway's regret at the outcome.             | regrets   | the outcome
            My country notes with deep regret that talks failed.          | regrets   | talks failed
            We note with satisfaction the results.                        | welcomes  | the results
            Norway is fully committed to ending hunger.                   | commitsTo | ending hunger
            Norway has always supported the tribunal.                     | supports  | the tribunal
            We echo the Secretary-General's call for a pause.             | callsFor  | a pause
            Norway attaches importance to the truce and supports the plan. | supports | the plan
            # past and before the verb
            Norway voted in favour of the amendment.                      | supports  | the amendment
            Norway has endorsed the charter of schools.                   | supports  | the charter of schools
            The text, which my country co-sponsored, is short.            | coSponsors | The text
            """)
    void the_speaker_does_it(String words, String predicate, String target) {
        List<Claim> acts = acts("Mr. Roe (Norway): " + words);
        assertEquals(List.of(predicate), acts.stream().map(Claim::predicate).toList(), acts.toString());
        Claim act = acts.getFirst();
        assertEquals(target, cut(words, act));
        assertEquals("NOR", act.subject().id());
        assertTrue(act.rule().startsWith("act/") || act.rule().startsWith("commitment/"), act.rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We must condemn the attack.",
                "It is essential that we support the mission.",
                "We do not support the draft.",
                "We cannot support the draft.",
                "If we support the draft, others will follow.",
                "The Council condemns the attack.",
                "The President of Norway condemned the attack.",
                "Violence in Norway supports nobody.",
                "The resolution calls for restraint.",
                "As the Secretary-General said, \"We condemn the attack\".",
                "The representative of France said that she welcomes the report.",
                "We hear that France supports the draft.",
                "We welcome.",
                "We support it.",
                "We welcome you, Sir.",
                "We welcome this opportunity to speak.",
                "I thank the briefers and congratulate the presidency.",
                "Our support for the mission is known.",
                "The support of Norway for the mission is known.",
                "We stand ready to support the mission.",
                "We will support the mission.",
                "We work to end abuse and support victims.",
                "We have invested in centres that support victims.",
                "We reaffirm the commitment of the parties to peace."
            })
    void the_speaker_does_not_do_it(String words) {
        assertEquals(List.of(), acts("Mr. Roe (Norway): " + words));
    }

    @Test
    void verbs_share_their_subject() {
        List<Claim> acts =
                acts("Mr. Roe (Norway): We welcome the report, commend the envoy and urge all to help. Norway"
                        + " regrets the delay and calls for speed.");
        assertEquals(
                List.of("welcomes", "commends", "callsFor", "regrets", "callsFor"),
                acts.stream().map(Claim::predicate).toList());
    }

    @Test
    void verbs_share_their_target() {
        List<Claim> acts = acts("Mr. Roe (Norway): We welcome and support the plan of the envoy.");
        assertEquals(
                List.of("welcomes", "supports"),
                acts.stream().map(Claim::predicate).toList());
        assertEquals(acts.getFirst().argument(), acts.getLast().argument());
    }

    @Test
    void nouns_share_their_verb() {
        List<Claim> acts =
                acts("Mr. Roe (Norway): Norway wishes to renew its commitment to peace and its support for the envoy.");
        assertEquals(
                List.of("commitsTo", "supports"),
                acts.stream().map(Claim::predicate).toList());
    }

    @Test
    void each_state_is_given_condolences() {
        List<Claim> acts = acts("Ms. Roe (Norway): I offer my condolences, and those of my Government, to the people of"
                + " Germany, Turkey and Russia for the attacks.");
        assertEquals(
                List.of("DEU", "TUR", "RUS"),
                acts.stream()
                        .map(act -> act.object().abbreviated().substring(3))
                        .toList());
    }

    @Test
    void each_party_is_praised_for_its_own_reason() {
        List<Claim> acts =
                acts("Ms. Roe (Norway): I commend South Africa for this initiative and Kenya for hosting the talks.");
        assertEquals(
                List.of(Optional.of("this initiative"), Optional.of("hosting the talks")),
                acts.stream().map(Claim::regarding).toList());
    }

    @Test
    void a_pronoun_goes_on_speaking_of_the_party() {
        List<Claim> acts = acts("Mr. Roe (Norway): Norway has a view. It urges the parties to talk.");
        assertEquals(List.of("callsFor"), acts.stream().map(Claim::predicate).toList());
    }

    @Test
    void an_official_without_a_party_tells_what_the_secretary_general_does() {
        List<Claim> acts =
                acts("Mr. Roe: The Secretary-General urges restraint. He also appeals for calm. We regret it.");
        assertEquals(
                List.of("UNSG", "UNSG"),
                acts.stream().map(act -> act.subject().id()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we condemn and ",
                "We condemn all. ",
                ", ",
                "to ",
                "our national action plan on x ",
                "We express our ",
                "\"we urge ",
                "Norway and "
            })
    void hostile_text_is_read_in_linear_time(String piece) {
        String text = "Mr. Roe (Norway): " + piece.repeat(500_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(text), piece);
    }

    private static List<Claim> acts(String text) {
        return read(text).claims().stream()
                .filter(claim -> claim.rule().startsWith("act/") || claim.rule().startsWith("commitment/"))
                .toList();
    }

    private static String cut(String words, Claim act) {
        return SpeechText.of("Mr. Roe (Norway): " + words).cut(act.argument());
    }

    private static Reading read(String text) {
        return reader.read(new Statement("t", "t.txt", SpeechText.of(text), Optional.empty()));
    }
}
