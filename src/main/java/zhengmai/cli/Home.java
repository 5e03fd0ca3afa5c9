package zhengmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhengmai.model.Curation;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.CurationReader;

/**
 * The project's folder, where ontology, reference data and questions are read from at run time, so
 * that people can mend them without a build.
 *
 * @param root holds {@code ontology}, {@code queries} and {@code data}
 */
record Home(Path root) {
  /** Set by the start script. */
  private static final String PROPERTY = "zhengmai.home";

  /** The folder that the start script names; else the current one. */
  static Home find() {
    Path root = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    if (!Files.isDirectory(root.resolve("ontology"))) {
      throw new CliException(
          Main.USAGE,
          "“%s”里没有ontology文件夹；请用./zhengmai启动".formatted(root),
          "no folder 'ontology' in '%s'; start with ./zhengmai".formatted(root));
    }
    return new Home(root);
  }

  Path ontology() {
    return root.resolve("ontology");
  }

  Path queries() {
    return root.resolve("queries");
  }

  Path referenceFolder() {
    return root.resolve("data").resolve("reference");
  }

  /** Documents of our own, in the layouts of real ones. */
  Path samples() {
    return root.resolve("data").resolve("samples");
  }

  /** Facts on real policies. */
  Path catalog() {
    return root.resolve("data").resolve("catalog");
  }

  /** Corrections that people made; what is wrong with them is said. */
  List<Curation> curation(Console console) {
    CurationReader read = CurationReader.read(root.resolve("data").resolve("curation"));
    read.findings().forEach(console::say);
    return read.rows();
  }

  /** The reference data, read anew. */
  Reference reference() {
    return ReferenceReader.read(referenceFolder());
  }
}
