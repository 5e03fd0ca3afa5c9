package zhengmai.view;

import zhengmai.link.Lineage;

/** What a lineage is written as: the one of 医保发〔2021〕48号 as a drawing for a paper. */
public enum LineageFormat {
  /** Lines for reading, with the words that prove each step. */
  TREE("text/plain"),
  /** For Graphviz: {@code dot -Tsvg}. */
  DOT("text/vnd.graphviz"),
  /** For pages that draw Mermaid. */
  MERMAID("text/vnd.mermaid"),
  /** For Gephi, yEd and Cytoscape. */
  GRAPHML("application/graphml+xml"),
  /** A drawing for print and page. */
  SVG("image/svg+xml");

  private final String mediaType;

  LineageFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, with UTF-8 as its character set. */
  public String mediaType() {
    return mediaType + "; charset=utf-8";
  }

  /** The whole text. */
  public String write(Lineage.Tree tree) {
    return switch (this) {
      case TREE -> TreeText.write(tree);
      case DOT -> DotText.write(LineageGraph.of(tree));
      case MERMAID -> MermaidText.write(LineageGraph.of(tree));
      case GRAPHML -> GraphMl.write(LineageGraph.of(tree));
      case SVG -> SvgDrawing.write(LineageGraph.of(tree));
    };
  }
}
