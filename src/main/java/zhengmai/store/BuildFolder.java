package zhengmai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.rdf.Zm;

/**
 * A build: sources, conclusions and reference data as files of N-Quads with a manifest, made
 * without a store and loaded into any. To who writes it is a store that is empty and takes one
 * first build.
 *
 * <pre>
 * build/
 *   part-0001.nq.gz    whole graphs, 200,000 quads or more
 *   part-0002.nq.gz
 *   manifest.json      {@link BuildManifest}
 * </pre>
 */
public final class BuildFolder implements Store {
  static final String PART = "part-\\d{4,}\\.nq\\.gz";

  private final Path dir;
  private final DatasetGraph nothing = DatasetGraphFactory.create();

  private BuildFolder(Path dir) {
    this.dir = dir;
  }

  /**
   * A build to be written here, in the place of an earlier one.
   *
   * @throws StoreException where there is anything else
   */
  public static BuildFolder toWrite(Path dir) {
    try {
      Files.createDirectories(dir);
      List<Path> there;
      try (Stream<Path> files = Files.list(dir)) {
        there = files.toList();
      }
      for (Path file : there) {
        String name = file.getFileName().toString();
        if (!name.matches(PART) && !name.startsWith(BuildManifest.NAME)) {
          throw new StoreException(
              "%s：里面有别的文件（%s），未作改动".formatted(dir, name),
              "%s: holds other files (%s); left as it is".formatted(dir, name));
        }
      }
      // Without its manifest it is no build any more.
      Files.deleteIfExists(dir.resolve(BuildManifest.NAME));
      for (Path file : there) {
        Files.deleteIfExists(file);
      }
      return new BuildFolder(dir);
    } catch (IOException e) {
      throw new StoreException(dir + "：不能写：" + e, dir + ": cannot be written: " + e, e);
    }
  }

  /**
   * Loads a build into an empty store on disk, all or nothing.
   *
   * @throws StoreException when a file does not fit the manifest, or the store is not empty
   */
  public static BuildManifest load(Path dir, GraphStore into) {
    BuildManifest manifest = BuildManifest.verified(dir);
    into.fill(to -> manifest.files().forEach(f -> BackupFile.read(dir.resolve(f.name()), to)));
    return manifest;
  }

  /**
   * Loads a build into a store elsewhere, file by file, the conclusions last; again after it was
   * cut off, only what is not there yet.
   *
   * @throws StoreException when a file does not fit the manifest, or the store holds sources that
   *     the build does not know: its conclusions would not be theirs
   */
  public static BuildManifest load(Path dir, Store into) {
    BuildManifest manifest = BuildManifest.verified(dir);
    Set<String> known = new HashSet<>();
    manifest
        .files()
        .forEach(f -> BackupFile.read(dir.resolve(f.name()), q -> known.add(name(q.getGraph()))));
    Optional<String> stranger =
        into.read(
            d -> {
              Set<String> held = new HashSet<>();
              d.find(Node.ANY, Node.ANY, Zm.SHA256, Node.ANY)
                  .forEachRemaining(q -> held.add(name(q.getGraph())));
              return held.stream().filter(g -> !known.contains(g)).sorted().findFirst();
            });
    if (stranger.isPresent()) {
      throw new StoreException(
          "图库里有这次构建不知道的来源（%s），未作改动".formatted(stranger.get()),
          "the store holds a source that the build does not know (%s); left as it is"
              .formatted(stranger.get()));
    }
    for (BuildManifest.Part part : manifest.files()) {
      Map<String, List<Triple>> graphs = new LinkedHashMap<>();
      BackupFile.read(
          dir.resolve(part.name()),
          q ->
              graphs.computeIfAbsent(name(q.getGraph()), g -> new ArrayList<>()).add(q.asTriple()));
      Batch batch = new Batch();
      graphs.forEach(batch::replace);
      into.commit(batch);
    }
    return manifest;
  }

  private static String name(Node graph) {
    return graph.toString();
  }

  @Override
  public Optional<FirstBuild> firstBuild() {
    return Optional.of(new BuildFiles(dir));
  }

  @Override
  public boolean isOnlyBuilt() {
    return true;
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> use) {
    return use.apply(nothing);
  }

  @Override
  public <T> T readUnion(Function<Graph, T> use) {
    return use.apply(nothing.getUnionGraph());
  }

  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    try (QueryExec exec = QueryExec.dataset(nothing).query(query).build()) {
      return use.apply(exec);
    }
  }

  @Override
  public Changes commit(Batch batch) {
    throw new UnsupportedOperationException("a build is written once");
  }

  @Override
  public Set<String> changedBy(Batch batch) {
    throw new UnsupportedOperationException("a build is written once");
  }

  @Override
  public boolean compactIfItPays() {
    return false;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
