/** What pages are looked at with: Debian's Chromium, axe-core and Lighthouse, on a release of the bundled statement. */
@NullMarked
package rostrum.browser;

import org.jspecify.annotations.NullMarked;
