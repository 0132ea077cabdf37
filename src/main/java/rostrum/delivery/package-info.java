/**
 * What leaves the port: answers packed as the client takes them, and those that are the same for everybody kept, so that
 * they are made once. {@code FinishedAnswers} stands before everything else, {@code Packing} behind it. Knows Jetty and
 * HTTP; nothing of what the answers say.
 */
@NullMarked
package rostrum.delivery;

import org.jspecify.annotations.NullMarked;
