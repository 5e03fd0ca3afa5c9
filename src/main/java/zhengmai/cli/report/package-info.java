/**
 * Writes reports: each a question of {@code queries/} whose head has {@code #@ report:}, as CSV
 * with metadata, and a summary to print. Nothing here prints or exits.
 */
@NullMarked
package zhengmai.cli.report;

import org.jspecify.annotations.NullMarked;
