package rostrum.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A state: what it says and does, what it has agreed, what is said of it.
 *
 * @param particulars its codes and what stands for it elsewhere
 * @param years its statements over time
 * @param statements made on its behalf
 * @param said what it condemns, supports, calls for and so on, each matter apart
 * @param policies its laws, plans and policies
 * @param ties its agreements and talks with others
 * @param heard what others say of it or to it
 * @param organs what is said of its government, people, delegation, ministries and policies
 */
public record StatePage(
        Profile profile,
        List<Fact> particulars,
        Years years,
        Optional<Part> statements,
        List<Part> said,
        Optional<Policies> policies,
        Optional<Ties> ties,
        List<Part> heard,
        Optional<Part> organs,
        Optional<Part> mentions) {

    public StatePage {
        particulars = List.copyOf(particulars);
        said = List.copyOf(said);
        heard = List.copyOf(heard);
    }

    /** Whether no statement says anything of it. */
    public boolean isSilent() {
        return statements.isEmpty()
                && said.isEmpty()
                && policies.isEmpty()
                && ties.isEmpty()
                && heard.isEmpty()
                && organs.isEmpty()
                && mentions.isEmpty();
    }

    /**
     * Laws, plans and policies, with the query behind them.
     *
     * @param all where those that are not shown can be read; empty where all are shown
     */
    public record Policies(List<Policy> policies, List<Link> all, String query) {
        public Policies {
            policies = List.copyOf(policies);
            all = List.copyOf(all);
        }
    }

    /**
     * A policy as it was reported.
     *
     * @param parts its pillars in order
     * @param told what is said of it beside that, in sentences
     */
    public record Policy(Part.Row row, List<String> parts, List<String> told) {
        public Policy {
            parts = List.copyOf(parts);
            told = List.copyOf(told);
        }
    }

    /**
     * Agreements and talks.
     *
     * @param centre code of the state whose they are, ISO 3166-1 alpha-3
     * @param all where those that are not shown can be read; empty where all are shown
     */
    public record Ties(String centre, List<Tie> ties, List<Link> all, String query) {
        public Ties {
            ties = List.copyOf(ties);
            all = List.copyOf(all);
        }
    }

    /**
     * An agreement or talks with another state.
     *
     * @param code of the other state, ISO 3166-1 alpha-3
     * @param kind {@code agreement} or {@code talks}
     * @param status the same in words
     * @param behind the agreement or the talks as a thing of its own
     */
    public record Tie(String code, String kind, Part.Row row, String status, Link behind) {}
}
