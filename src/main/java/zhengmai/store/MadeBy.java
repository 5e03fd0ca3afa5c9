package zhengmai.store;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import zhengmai.rdf.Iris;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.Zm;

/**
 * By what a store's conclusions were drawn: the program's fingerprint and that of the reference
 * data and corrections, 3f0c1a2b4d5e-9a7b…. A store whose conclusions another program drew may call
 * 有效 what this one calls 已废止.
 */
public final class MadeBy {
  private static final Query STORED =
      QueryFactory.create(
          "SELECT ?made { GRAPH <%s> { <%s> <%s> ?made } }"
              .formatted(Iris.CONCLUSIONS, Iris.CONCLUSIONS, Zm.BUILT_WITH.getURI()));

  private MadeBy() {}

  /** The value for this program with these data. */
  static String value(String data) {
    return ProgramFingerprint.brief() + "-" + data;
  }

  /** Whether the store holds conclusions, and a program that concludes otherwise drew them. */
  public static boolean isOtherProgram(GraphSource store) {
    return store
        .query(
            STORED,
            exec -> {
              RowSet rows = exec.select();
              return rows.hasNext()
                  ? Optional.of(rows.next().get("made").getLiteralLexicalForm())
                  : Optional.<String>empty();
            })
        .filter(made -> !made.startsWith(value("")))
        .isPresent();
  }
}
