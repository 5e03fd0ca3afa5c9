/** Mails ({@code .eml}) and pages that a browser saved whole ({@code .mht}). */
@NullMarked
package zhengmai.source.mail;

import org.jspecify.annotations.NullMarked;
