/**
 * From files to source texts: finds the inputs, tells text from what is none, decodes it. An edge:
 * knows files, and no other package of ours but the model and the text as received.
 */
@NullMarked
package zhengmai.source;

import org.jspecify.annotations.NullMarked;
