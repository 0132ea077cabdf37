/**
 * Who speaks: {@code Heading} reads the line that opens a statement ("Mr. Tanin (Afghanistan):") in all the forms of
 * the record, damaged ones too, and {@code Represented} finds in the text who is spoken for where the heading names
 * nobody. Words are data in the resources.
 */
@NullMarked
package rostrum.reading.heading;

import org.jspecify.annotations.NullMarked;
