package rostrum.reading.act;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.authority.Authority;
import rostrum.reading.StatementReader;
import rostrum.statement.Described;
import rostrum.statement.Kind;
import rostrum.statement.SpeechText;
import rostrum.statement.Statement;

/** The laws, plans and policies that a speaker says its state has, and what is none. */
class PoliciesTest {
    private static StatementReader reader;

    @BeforeAll
    static void build() throws IOException {
        reader = new StatementReader(Authority.read(Path.of("data/authority")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We implement our national action plan on women, peace and security.  | PlanOfAction | national action plan on women
            Norway has adopted a law against torture, which is strict.           | Law          | law against torture
            Norway recently adopted a comprehensive anti-trafficking law.        | Law          | comprehensive anti-trafficking law
            My country's feminist foreign policy guides us.                      | NationalPolicy | feminist foreign policy
            Norway's programme for refugees from the region has grown.           | Programme    | programme for refugees
            That is done through our food aid programme, which grows.            | Programme    | food aid programme
            In 2015, we enacted Law No. 896 against trafficking in persons.      | Law          | Law No. 896
            A law to protect witnesses was promulgated in my country in 2009.    | Law          | law to protect witnesses
            Norway is drafting its second national action plan.                  | PlanOfAction | second national action plan
            In 2010 we launched our National Strategy on Youth and Peace, a first. | Strategy   | National Strategy on Youth and Peace
            The Norwegian national action plan guides us.                        | PlanOfAction | national action plan
            """)
    void the_state_has_it(String words, String type, String name) {
        List<Described> policies = policies("Mr. Roe (Norway): " + words);
        assertEquals(List.of(name), policies.stream().map(Described::label).toList());
        assertEquals(type, policies.getFirst().type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States should adopt a law against torture.",
                "The Council has adopted a plan for the region.",
                "We support the Secretary-General's zero-tolerance policy.",
                "France has adopted a law against torture.",
                "Our legislation is good.",
                "We need a plan of action.",
                "Our common strategy for the Sahel works.",
                "We respect the rule of law.",
                "We train our law enforcement officers.",
                "We will adopt a law against torture."
            })
    void the_state_does_not_have_it(String words) {
        assertEquals(List.of(), policies("Mr. Roe (Norway): " + words));
    }

    @Test
    void a_plan_named_twice_is_one() {
        assertEquals(
                1,
                policies("Mr. Roe (Norway): Norway finalized its first national action plan on resolution 1325 (2000)."
                                + " We have a national action plan on the implementation of resolution 1325 (2000).")
                        .size());
    }

    @Test
    void the_first_and_the_second_plan_are_two() {
        assertEquals(
                2,
                policies("Mr. Roe (Norway): We implemented our first national action plan. We adopted our second"
                                + " national action plan.")
                        .size());
    }

    private static List<Described> policies(String text) {
        Statement statement = new Statement("t", "t.txt", SpeechText.of(text), Optional.empty());
        return reader.read(statement).described().stream()
                .filter(one -> one.thing().kind() == Kind.POLICY)
                .toList();
    }
}
