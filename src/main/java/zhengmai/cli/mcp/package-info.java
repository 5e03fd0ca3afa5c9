/**
 * The Model Context Protocol: how an assistant asks a store, and quotes what the answer rests on.
 */
@NullMarked
package zhengmai.cli.mcp;

import org.jspecify.annotations.NullMarked;
