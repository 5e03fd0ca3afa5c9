/** How the command line finds a service that has a store open, and hands its work to it. */
@NullMarked
package zhengmai.cli.live;

import org.jspecify.annotations.NullMarked;
