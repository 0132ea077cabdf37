package rostrum.site.view;

/**
 * A query of the queries folder in a list.
 *
 * @param language of title and description where that is not the page's own; empty where it is
 */
public record QueryLine(String name, String title, String description, String language) {}
