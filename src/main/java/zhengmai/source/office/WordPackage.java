package zhengmai.source.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import zhengmai.source.Formats;
import zhengmai.source.Head;
import zhengmai.source.PackageParts;
import zhengmai.source.RefusedException;
import zhengmai.text.SourceText;

/** The parts of a Word document: its body, its page headers, and what is embedded in it whole. */
final class WordPackage {
  private static final String DOCUMENT = "/officeDocument";
  private static final String STYLES = "/styles";
  private static final String NUMBERING = "/numbering";

  /** Documents embedded in documents. */
  private static final int DEEPEST = 4;

  private final PackageParts parts;
  private final int depth;

  /**
   * Where a relationship leads.
   *
   * @param type its address, which ends in {@code /styles}
   * @param part {@code word/styles.xml}
   */
  private record Related(String type, String part) {}

  private WordPackage(PackageParts parts, int depth) {
    this.parts = parts;
    this.depth = depth;
  }

  /**
   * A document's text.
   *
   * @param depth in how many documents it is embedded
   */
  static String text(byte[] file, int depth) throws IOException {
    try (PackageParts parts = PackageParts.of(file)) {
      return new WordPackage(parts, depth).text();
    }
  }

  private String text() throws IOException {
    String document = main();
    Map<String, Related> related = relationships(document);
    WordNumbering numbering = WordNumbering.of(byType(related, NUMBERING), byType(related, STYLES));
    WordText.Read body =
        WordText.of(part(document), numbering, r -> embedded(related.get(r)), false);
    Set<String> heads = new LinkedHashSet<>();
    for (String header : body.headers()) {
      Related target = related.get(header);
      Optional<byte[]> xml = target == null ? Optional.empty() : parts.part(target.part());
      if (xml.isPresent()) {
        heads.add(WordText.of(xml.get(), numbering, r -> Optional.empty(), true).text());
      }
    }
    heads.removeIf(h -> !WordPageHeader.isHead(h));
    return String.join("", heads) + body.text();
  }

  private byte[] part(String name) throws IOException {
    return parts.part(name).orElseThrow(() -> new IOException("no part " + name));
  }

  private Optional<byte[]> byType(Map<String, Related> related, String type) throws IOException {
    for (Related r : related.values()) {
      if (r.type().endsWith(type)) {
        return parts.part(r.part());
      }
    }
    return Optional.empty();
  }

  /** Where the body stands; a package whose relationships are lost has it in its usual place. */
  private String main() throws IOException {
    return relationships("").values().stream()
        .filter(r -> r.type().endsWith(DOCUMENT))
        .map(r -> r.part())
        .filter(name -> parts.names().contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("word/document.xml");
  }

  /** A part's relationships: their type and the part they lead to, by their identifiers. */
  private Map<String, Related> relationships(String of) throws IOException {
    int slash = of.lastIndexOf('/') + 1;
    String folder = of.substring(0, slash);
    Map<String, Related> found = new HashMap<>();
    Optional<byte[]> xml = parts.part(folder + "_rels/" + of.substring(slash) + ".rels");
    if (xml.isPresent()) {
      OfficeXml.read(
          xml.get(),
          new OfficeXml.Handler() {
            @Override
            public void start(XMLStreamReader r) {
              if (r.getLocalName().equals("Relationship")
                  && !OfficeXml.attribute(r, "TargetMode").equals("External")) {
                String target = resolve(folder, OfficeXml.attribute(r, "Target"));
                found.put(
                    OfficeXml.attribute(r, "Id"),
                    new Related(OfficeXml.attribute(r, "Type"), target));
              }
            }

            @Override
            public void end(String namespace, String name) {
              // A relationship has nothing in it.
            }
          });
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return Path.of(folder + target).normalize().toString().replace('\\', '/');
  }

  private Optional<String> embedded(@Nullable Related target) throws IOException {
    if (target == null) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = parts.part(target.part());
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    if (depth >= DEEPEST) {
      throw new RefusedException(
          "nested-too-deep",
          "文档套文档超过%d层".formatted(DEEPEST),
          "documents are embedded more than %d deep".formatted(DEEPEST));
    }
    return new DocxFormat().recognises(Head.of(bytes.get()))
        ? Optional.of(text(bytes.get(), depth + 1))
        : Formats.read(target.part(), bytes.get()).text().map(SourceText::content);
  }
}
