package zhengmai.readmodel;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.jspecify.annotations.Nullable;

/** A text index of jena-text that others fill: one way to ask it, and none to write. */
abstract class ReadOnlyTextIndex implements TextIndex {
  private static final int ALL = -1;

  /**
   * Those that fit, the best first.
   *
   * @param subject the only one that is asked for; a variable, or null, for all
   * @param properties where to look; none for everywhere
   * @param limit how many; negative for all
   */
  abstract List<TextHit> find(
      @Nullable Node subject, List<Resource> properties, String typed, int limit);

  @Override
  public final List<TextHit> query(
      @Nullable Node subject,
      List<Resource> properties,
      String typed,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return find(subject, properties, typed, limit);
  }

  @Override
  public final List<TextHit> query(
      @Nullable String subject,
      List<Resource> properties,
      String typed,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return find(subject == null ? null : NodeFactory.createURI(subject), properties, typed, limit);
  }

  @Override
  public final List<TextHit> query(
      List<Resource> properties,
      String typed,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return find(null, properties, typed, limit);
  }

  @Override
  public final List<TextHit> query(
      @Nullable Node property,
      String typed,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return find(
        null,
        property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI())),
        typed,
        limit);
  }

  @Override
  public final List<TextHit> query(
      @Nullable Node property,
      String typed,
      @Nullable String graph,
      @Nullable String language,
      int limit) {
    return query(property, typed, graph, language, limit, null);
  }

  @Override
  public final List<TextHit> query(
      @Nullable Node property, String typed, @Nullable String graph, @Nullable String language) {
    return query(property, typed, graph, language, ALL, null);
  }

  @Override
  public final Map<String, Node> get(String uri) {
    throw readOnly();
  }

  @Override
  public final void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public final void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public final void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public final void prepareCommit() {
    throw readOnly();
  }

  @Override
  public final void commit() {
    throw readOnly();
  }

  @Override
  public final void rollback() {
    throw readOnly();
  }

  @Override
  public final void close() {
    // Whoever made what it reads closes that.
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("read only");
  }
}
