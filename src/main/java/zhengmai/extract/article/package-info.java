/**
 * A source that is one article: news, an interview, an essay, a press conference, an explanation of
 * a policy. It speaks of documents and is none.
 *
 * <pre>
 * source   = [header] title { byline } { line }
 * title    = one to three lines over the first byline, else the first line; of questions and
 *            answers without one, the first question
 * byline   = { label (':' | '：' | '丨' | '/') value } | [publisher] date [time]
 * label    = 来源 | 作者 | 记者 | 发布时间 | 责任编辑 | 浏览次数 …
 * </pre>
 *
 * A text that is no policy ({@link zhengmai.extract.PolicyTitle}, {@link
 * zhengmai.extract.PolicyText}) is an article where its title is an explanation's (政策解读, 答记者问, 图解
 * …: the words of the genres 解读 and 问答), or where its manner is an article's: the title asks,
 * exclaims or tells, a byline names who wrote it, it begins as news does (日前, 记者…获悉). See {@link
 * zhengmai.extract.article.Manner}. What is neither stays a rejection that is named.
 */
@NullMarked
package zhengmai.extract.article;

import org.jspecify.annotations.NullMarked;
