package zhengmai.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Query;

/**
 * A question ready to be asked: topic=DRG and year=2021 are in it as terms.
 *
 * @param head with the names of the columns
 * @param query to run
 * @param given the values in use, defaults included, in the order of the parameters
 */
public record PreparedQuery(QueryHead head, Query query, Map<String, String> given) {
  public PreparedQuery {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
