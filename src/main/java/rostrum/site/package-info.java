/**
 * Pages, and the documents beside them. {@code Site} names the routes; each {@code …Pages} turns a request into a view
 * model and a template; {@code Places} knows where on this site an IRI is shown. The only room that knows Javalin and
 * jte. Imports {@code store}, {@code graph}, {@code wire}; knows nothing of files.
 */
@NullMarked
package rostrum.site;

import org.jspecify.annotations.NullMarked;
