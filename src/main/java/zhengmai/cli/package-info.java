/**
 * The commands. The only package that prints, and {@link zhengmai.cli.Main#main} the only place
 * that exits. Results go to standard output, progress and messages to standard error, Chinese first
 * and English beside it. Exit codes: 0 done, 1 findings or failed inputs, 2 usage.
 */
@NullMarked
package zhengmai.cli;

import org.jspecify.annotations.NullMarked;
