package zhengmai.rdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import zhengmai.model.Finding;

/**
 * Reads {@code data/reference/*.ttl} (行政区划, 机关, 系统, 文种, 主题, 提示词) into look-ups for reading, and
 * into one graph a file for the store. A mistake in a file is a finding that names its place.
 */
public final class ReferenceReader {
  private ReferenceReader() {}

  /** The files of a folder. */
  public static Reference read(Path folder) {
    ReferenceFiles files = ReferenceFiles.read(folder, ".ttl");
    return read(files.files(), files.findings());
  }

  /** Files in memory. */
  public static Reference read(List<TextFile> files) {
    return read(files, List.of());
  }

  private static Reference read(List<TextFile> files, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    Map<String, Graph> graphs = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (TextFile file : files) {
      Turtle turtle = Turtle.parse(file);
      findings.addAll(turtle.findings());
      graphs.put(Iris.reference(file.stem()), turtle.graph());
      turtle.blocks().forEach((subject, triples) -> blocks.add(new Block(subject, triples)));
    }
    ReferenceAssembler assembler = new ReferenceAssembler(blocks);
    return new Reference(assembler.data(), assembler.concepts(), graphs, findings);
  }
}
