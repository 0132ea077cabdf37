/**
 * What stands before every request, whatever answers it: the headers that keep readers safe, the methods that are taken,
 * refusals of what is no HTTP, bounds for connections, measures, the access log. Knows servlets, Jetty and Micrometer;
 * nothing of statements, stores or pages.
 */
@NullMarked
package rostrum.gate;

import org.jspecify.annotations.NullMarked;
