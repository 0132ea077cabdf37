/**
 * What people type, and what a release has that fits: a Lucene index of the texts of speeches and of the names of
 * things, made once with the release and only read afterwards; words, highlights, facets and suggestions. Nothing
 * outside this room knows Lucene; where a release has no such index, there is no {@link rostrum.search.SearchIndex}.
 */
@NullMarked
package rostrum.search;

import org.jspecify.annotations.NullMarked;
