package zhengmai.server.api;

import java.util.OptionalInt;
import zhengmai.readmodel.ReadModel;

/** Finds the policy that a request names. */
final class Found {
  private Found() {}

  /** The row of a policy by its IRI; else 404. */
  static int row(ReadModel model, String iri) {
    OptionalInt row = model.policies().find(iri);
    return row.orElseThrow(() -> none(iri));
  }

  static ApiException none(String iri) {
    return new ApiException(404, "没有这份文件：" + iri, "no such policy: " + iri);
  }
}
