/**
 * OFD (GB/T 33190), the fixed pages in which agencies keep and send their documents: a ZIP file of
 * XML parts. The parts are read as a stream and nothing is unpacked to disk.
 */
@NullMarked
package zhengmai.source.ofd;

import org.jspecify.annotations.NullMarked;
