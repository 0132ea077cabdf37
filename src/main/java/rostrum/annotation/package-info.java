/**
 * A {@code Reading} as the JSON of {@code annotate}, and how well such JSON agrees with annotations made by hand:
 * {@code Annotation} writes, {@code Evaluation} scores. Imports {@code statement} and {@code authority}; the words
 * of the JSON schema live here and nowhere else.
 */
@NullMarked
package rostrum.annotation;

import org.jspecify.annotations.NullMarked;
