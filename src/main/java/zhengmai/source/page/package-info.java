/**
 * Web pages of Chinese government sites, read by the conventions that they share and never by site.
 *
 * <pre>
 * page   = metas? information-table? title? sub-head? body attachments? furniture
 * metas  = the head's ArticleTitle, PubDate, ContentSource, Keywords, Url
 * information-table = pairs of a {@link zhengmai.text.Label} and its value: in cells side by side or
 *          one below the other, in dt and dd, in list items, in spans; with or without a colon,
 *          white space (U+3000) inside labels
 * body   = the container that sites use for it (#UCAP-CONTENT, .TRS_Editor …), else the block that
 *          holds most text outside links
 * </pre>
 *
 * The readable text of a page is its header, one labelled field a line, a blank line, the body, one
 * paragraph a line and one row of a table a line, and a last line that lists the attachments. It is
 * read by {@link zhengmai.extract} like any other text.
 */
@NullMarked
package zhengmai.source.page;

import org.jspecify.annotations.NullMarked;
