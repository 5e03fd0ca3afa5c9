/**
 * From a source's text to records: one class a layout, in one visible list ({@code Layouts}). Pure
 * functions of the text and the reference data; knows {@link zhengmai.text}, {@link zhengmai.model}
 * and the JDK.
 */
@NullMarked
package zhengmai.extract;

import org.jspecify.annotations.NullMarked;
