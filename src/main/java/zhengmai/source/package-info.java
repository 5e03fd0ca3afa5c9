/**
 * From files to source texts: finds the inputs, tells text from what is none, decodes it; and reads
 * catalogues, whose rows are records already. An edge: knows files, and no other package of ours
 * but the model and what is said of text as such.
 */
@NullMarked
package zhengmai.source;

import org.jspecify.annotations.NullMarked;
