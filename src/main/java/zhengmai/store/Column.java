package zhengmai.store;

/**
 * What a column of an answer is called: {@code region 地区 Region}.
 *
 * @param variable of the query, without {@code ?}
 * @param zh head in Chinese
 * @param en head in English
 * @param list whether a cell is a list joined by {@link #SEPARATOR}
 */
public record Column(String variable, String zh, String en, boolean list) {
  /** Between the members of a list: 甘肃省；青海省. */
  public static final String SEPARATOR = "；";

  /** A column that the query's head does not name. */
  public static Column unnamed(String variable) {
    return new Column(variable, variable, variable, false);
  }

  /** Both names, as a table's head has them: {@code 地区 Region}. */
  public String head() {
    return zh.equals(en) ? zh : zh + " " + en;
  }
}
