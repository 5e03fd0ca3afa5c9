package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import zhengmai.readmodel.SearchRequest;

/** The search that an address names, for what is not JSON. */
public final class SearchParams {
  private SearchParams() {}

  /**
   * The newest of what {@code q}, {@code region} … ask for.
   *
   * @throws ApiException when a parameter is wrong
   */
  public static SearchRequest newest(HttpServletRequest request, int limit) {
    SearchRequest s = new Params(request).search().policiesOnly();
    return new SearchRequest(
        s.text(),
        s.field(),
        s.chosen(),
        s.from(),
        s.to(),
        s.on(),
        SearchRequest.Sort.NEWEST,
        0,
        limit);
  }
}
