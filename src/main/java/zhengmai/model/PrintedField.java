package zhengmai.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a notice that are kept word for word as the source prints them. Reading, tables,
 * the record format and the graph loop over these constants, and name none of them: a new field is
 * one more constant, with its label ({@code zhengmai.text.Label}) and its term of the ontology.
 */
public enum PrintedField {
  /** Of the open-government catalogue: {@code 000014349/2019-00004}. */
  INDEX_NUMBER("indexNumber", "indexNumber", "索引号"),
  /** {@code 卫生、体育\医药管理}. */
  SUBJECT("subject", "subjectCategory", "主题分类"),
  /** Whom to ask: {@code 010-89061234}. */
  CONTACT_PHONE("contactPhone", "contactPhone", "联系电话", "[0-9（(+][0-9（）() \\-—－转、，,/]{5,58}[0-9]"),
  /** What the source says of its force, which may be old: {@code 现行有效}. */
  VALIDITY("validity", "validity", "有效性");

  private static final Set<PrintedField> ORIGINAL =
      Collections.unmodifiableSet(EnumSet.range(INDEX_NUMBER, SUBJECT));

  private static final Set<PrintedField> ADDED =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.range(INDEX_NUMBER, SUBJECT)));

  private final String code;
  private final String term;
  private final String zh;
  private final String inText;

  PrintedField(String code, String term, String zh) {
    this(code, term, zh, "");
  }

  PrintedField(String code, String term, String zh, String inText) {
    this.code = code;
    this.term = term;
    this.zh = zh;
    this.inText = inText;
  }

  /** Those that the record format had at first; they stand among its other fields. */
  public static Set<PrintedField> original() {
    return ORIGINAL;
  }

  /** Those that came later; they stand behind all others, so that no older column moves. */
  public static Set<PrintedField> added() {
    return ADDED;
  }

  /** A copy that cannot change, in the order of the constants. */
  public static <T> Map<PrintedField, T> inOrder(Map<PrintedField, T> values) {
    Map<PrintedField, T> copy = new EnumMap<>(PrintedField.class);
    copy.putAll(values);
    return Collections.unmodifiableMap(copy);
  }

  /** The record format's name: {@code subject}. */
  public String code() {
    return code;
  }

  /** The ontology's name: {@code subjectCategory} of {@code zm:subjectCategory}. */
  public String term() {
    return term;
  }

  /** The label that sources print before it, and the head of its column: {@code 主题分类}. */
  public String zh() {
    return zh;
  }

  /** What its value looks like, as a regular expression, where letters print it as well. */
  public Optional<String> inText() {
    return inText.isEmpty() ? Optional.empty() : Optional.of(inText);
  }
}
