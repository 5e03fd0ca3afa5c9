/**
 * The grammar of what is typed into the search: a query is a tree of words, phrases, AND, OR and
 * NOT. It knows nothing of what is searched.
 *
 * <pre>
 * query  = all { ("OR" | "或" | "|") all }
 * all    = one { [ "AND" | "且" | "&amp;" ] one }
 * one    = ("NOT" | "非" | "-" | "－") one | "(" query ")" | phrase | word
 * phrase = '"' text '"' | “text”
 * word   = characters without blanks
 * </pre>
 *
 * Operators stand between blanks (a minus before its word), in capitals; brackets group where they
 * begin a part, so that 医保发(2021)48号 and 办法（试行） stay words.
 */
@NullMarked
package zhengmai.readmodel.query;

import org.jspecify.annotations.NullMarked;
