/**
 * A fresh TDB2 database built in bulk, in memory that does not grow with its indexes: terms are numbered as they come,
 * rows are sorted in pieces that go to files, and each index is merged from these and written from its first page to its
 * last. The files are those that TDB2 itself would write, by TDB2's own B+tree packer.
 */
@NullMarked
package rostrum.store.bulk;

import org.jspecify.annotations.NullMarked;
