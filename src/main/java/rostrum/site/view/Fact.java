package rostrum.site.view;

/**
 * A line of a table of facts.
 *
 * @param source who says so
 */
public record Fact(Link property, Link value, Link source) {}
