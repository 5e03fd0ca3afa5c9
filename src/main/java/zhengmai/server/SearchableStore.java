package zhengmai.server;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.PolicyTextIndex;
import zhengmai.store.GraphSource;
import zhengmai.store.GraphStore;
import zhengmai.store.StoreException;

/**
 * A store on disk whose queries can look for words as those of the endpoint can: {@code ?policy
 * text:query "DRG"}. What that takes is read when the first query asks for it.
 */
public final class SearchableStore implements GraphSource {
  private final GraphStore store;
  private final PolicyTextIndex index = new PolicyTextIndex(this::live, () -> {});
  private final @Nullable Supplier<LiveModel> lent;
  private @Nullable LiveModel live;

  /** Takes the store over, to close it as well. */
  public SearchableStore(GraphStore store) {
    this.store = store;
    this.lent = null;
  }

  /** Takes the store over, and asks a model that somebody else keeps up to date. */
  public SearchableStore(GraphStore store, Supplier<LiveModel> lent) {
    this.store = store;
    this.lent = lent;
  }

  private synchronized LiveModel live() {
    if (lent != null) {
      return lent.get();
    }
    LiveModel known = live;
    if (known == null) {
      known = new LiveModel(store);
      live = known;
    }
    return known;
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException when {@code text:query} is given what it does not take
   */
  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    return store.read(
        d -> {
          try (QueryExec exec =
              index
                  .into(QueryExec.dataset(d).query(query))
                  .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                  .build()) {
            return use.apply(exec);
          } catch (QueryBuildException | TextIndexException e) {
            throw new StoreException("查询不成立：" + e.getMessage(), String.valueOf(e.getMessage()), e);
          }
        });
  }

  @Override
  public synchronized void close() {
    if (live != null) {
      live.close();
    }
    store.close();
  }
}
