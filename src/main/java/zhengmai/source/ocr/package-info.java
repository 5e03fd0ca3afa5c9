/** Pictures of pages as text, by Tesseract where it is installed. */
@NullMarked
package zhengmai.source.ocr;

import org.jspecify.annotations.NullMarked;
