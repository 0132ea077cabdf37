/**
 * Claims, read by the rules of {@code claims.rules}: patterns over sentences in which names are masked by kind
 * ({@code MaskedSentence}), each with the claims that a match makes ({@code ClaimRules}).
 */
@NullMarked
package rostrum.reading.claim;

import org.jspecify.annotations.NullMarked;
