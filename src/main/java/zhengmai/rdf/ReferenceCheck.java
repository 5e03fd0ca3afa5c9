package zhengmai.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Relation;

/**
 * Whether the reference files fit together: 代码和名称不重复, what is pointed at exists, a topic's own word
 * is not among its 排除词.
 */
final class ReferenceCheck {
  private static final Set<String> POSITIONS = Set.of("before", "after", "after-agent");
  private static final List<Node> POINTERS =
      List.of(
          Std.BROADER,
          Std.IN_SCHEME,
          Zm.YIELDS_TO,
          Zm.NATIONAL_BODY,
          Zm.PART_OF,
          Zm.SUCCEEDED_BY,
          Zm.JURISDICTION_REGION);
  private static final List<Node> LABELS = List.of(Std.PREF_LABEL, Std.ALT_LABEL, Std.HIDDEN_LABEL);

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> objectProperties;
  private final Set<Node> relations = new HashSet<>();

  private ReferenceCheck(List<Turtle> files, Set<Node> objectProperties) {
    this.objectProperties = objectProperties;
    files.forEach(f -> subjects.addAll(f.blocks().keySet()));
    for (Relation relation : Relation.values()) {
      if (relation.isOfText()) {
        relations.add(Zm.relation(relation));
      }
    }
  }

  /**
   * Checks files that belong together.
   *
   * @param objectProperties terms of the ontology whose value is a thing and no literal
   */
  static List<Finding> check(List<Turtle> files, Set<Node> objectProperties) {
    ReferenceCheck check = new ReferenceCheck(files, objectProperties);
    Map<String, Node> owners = new HashMap<>();
    for (Turtle file : files) {
      file.blocks()
          .forEach((s, triples) -> check.block(file.file(), new Block(s, triples), owners));
    }
    return check.findings;
  }

  private void block(TextFile file, Block block, Map<String, Node> owners) {
    TextFile.Spot at = subjectSpot(file, block.subject());
    if (block.name().isEmpty()) {
      add(file, at, "no-name", "没有中文名称（skos:prefLabel）", "lacks a Chinese name");
    }
    pointers(file, block, at);
    unique(file, block, at, owners);
    ownLabels(file, block, at);
    notLabels(file, block, at);
    if (block.is(Zm.Type.CUE)) {
      cue(file, block, at);
    }
    if (block.is(Zm.Type.CUE_MODIFIER)) {
      modifier(file, block, at);
    }
    if (block.is(Zm.Type.REGION)) {
      region(file, block, at);
    }
    if (block.is(Zm.Type.AGENCY_SYSTEM)) {
      shortForms(file, block, at);
    }
  }

  private void pointers(TextFile file, Block block, TextFile.Spot at) {
    for (Triple t : block.triples()) {
      if (POINTERS.contains(t.getPredicate())
          && t.getObject().isURI()
          && !subjects.contains(t.getObject())) {
        String target = relative(t.getObject());
        TextFile.Spot spot = file.find("<" + target + ">", at.line());
        add(file, spot, "missing-target", "所指的 " + target + " 不存在", target + " does not exist");
      }
      if (objectProperties.contains(t.getPredicate()) && t.getObject().isLiteral()) {
        String value = t.getObject().getLiteralLexicalForm();
        add(
            file,
            label(file, value, at),
            "literal-not-thing",
            "“" + value + "”处应为 <…> 或 zm:…，不能是字符串",
            "'" + value + "': expected a thing, not a string");
      }
    }
  }

  /** Codes, and names within a kind; a name may stand for two regions when they lie apart. */
  private void unique(TextFile file, Block block, TextFile.Spot at, Map<String, Node> owners) {
    String kind = relative(block.subject()).replaceFirst("/.*", "");
    String among = kind.equals("region") ? kind + block.nodes(Std.BROADER) : kind;
    for (String code : block.texts(Std.NOTATION)) {
      claim(file, block, at, owners, kind + "#" + code, code);
    }
    for (String name : block.texts(Std.PREF_LABEL)) {
      claim(file, block, at, owners, among + "=" + name, name);
    }
    if (kind.equals("agency") || kind.equals("topic")) {
      for (String name : block.texts(Std.ALT_LABEL)) {
        claim(file, block, at, owners, among + "=" + name, name);
      }
    }
    for (String form : block.texts(Zm.BODY_FORM)) {
      claim(file, block, at, owners, "form=" + form, form);
    }
  }

  private void claim(
      TextFile file,
      Block block,
      TextFile.Spot at,
      Map<String, Node> owners,
      String key,
      String text) {
    Node owner = owners.putIfAbsent(key, block.subject());
    if (owner != null && !owner.equals(block.subject())) {
      String other = relative(owner);
      String zh = "“%s”已属于 %s，不能重复".formatted(text, other);
      String en = "'%s' belongs to %s already".formatted(text, other);
      add(file, label(file, text, at), "duplicate", zh, en);
    }
  }

  /** One string must not be two kinds of label of one thing. */
  private void ownLabels(TextFile file, Block block, TextFile.Spot at) {
    Set<String> seen = new HashSet<>();
    for (Node property : LABELS) {
      for (String text : block.texts(property)) {
        if (!seen.add(text)) {
          String zh = "“" + text + "”在名称里写了两次";
          add(file, label(file, text, at), "label-twice", zh, "'" + text + "' is a label twice");
        }
      }
    }
  }

  private void notLabels(TextFile file, Block block, TextFile.Spot at) {
    List<String> labels = new ArrayList<>();
    LABELS.forEach(p -> labels.addAll(block.texts(p)));
    for (String not : block.texts(Zm.NOT_LABEL)) {
      TextFile.Spot spot = label(file, not, at);
      if (labels.contains(not)) {
        add(
            file,
            spot,
            "label-and-not",
            "“" + not + "”既是主题词又是排除词",
            "'" + not + "' is a label and a not-label");
      } else if (labels.stream().noneMatch(not::contains)) {
        add(
            file,
            spot,
            "not-label-idle",
            "排除词“" + not + "”不含任何主题词，不起作用",
            "not-label '" + not + "' holds no label");
      }
    }
  }

  private void cue(TextFile file, Block block, TextFile.Spot at) {
    List<Node> told = block.nodes(Zm.CUE_RELATION);
    if (told.size() != 1 || !relations.contains(told.get(0))) {
      add(
          file,
          at,
          "cue-relation",
          "zm:cueRelation 不是已知的关系",
          "zm:cueRelation is no known relation");
    }
    List<String> positions = block.texts(Zm.CUE_POSITION);
    if (positions.isEmpty() || !POSITIONS.containsAll(positions)) {
      add(
          file,
          at,
          "cue-position",
          "zm:cuePosition 应为 before、after 或 after-agent",
          "zm:cuePosition: expected before, after or after-agent");
    }
  }

  private void modifier(TextFile file, Block block, TextFile.Spot at) {
    List<String> kinds = block.texts(Zm.CUE_EFFECT);
    for (String kind : kinds) {
      if (ReferenceAssembler.modifierKind(kind).isEmpty()) {
        cueEffect(file, label(file, kind, at), "“" + kind + "”", "'" + kind + "'");
      }
    }
    if (kinds.isEmpty()) {
      cueEffect(file, at, "空缺", "missing");
    }
  }

  private void cueEffect(TextFile file, TextFile.Spot at, String zh, String en) {
    String kinds =
        "planned, negated, past, conditional, agent, part, part-end, list, annex, listed";
    add(
        file,
        at,
        "cue-effect",
        "zm:cueEffect：" + zh + "；应为 " + kinds,
        "zm:cueEffect: " + en + "; expected one of " + kinds);
  }

  private void region(TextFile file, Block block, TextFile.Spot at) {
    boolean level = block.text(Zm.REGION_LEVEL).flatMap(ReferenceAssembler::level).isPresent();
    if (!level) {
      add(
          file,
          at,
          "region-level",
          "zm:regionLevel 应为 nation、province、prefecture 或 county",
          "zm:regionLevel: expected nation, province, prefecture or county");
    }
    if (block.texts(Std.NOTATION).stream().noneMatch(c -> c.matches("\\d{6}"))) {
      add(file, at, "region-code", "代码（skos:notation）应为六位数字", "skos:notation: expected six digits");
    }
  }

  private void shortForms(TextFile file, Block block, TextFile.Spot at) {
    List<String> forms = block.texts(Zm.BODY_FORM);
    for (String pair : block.texts(Zm.SHORT_FORM)) {
      String brief = pair.substring(0, Math.max(0, pair.indexOf('=')));
      if (brief.isEmpty() || pair.endsWith("=") || !forms.contains(brief)) {
        add(
            file,
            label(file, pair, at),
            "short-form",
            "“" + pair + "”应写作 简称=全称，简称须在 zm:bodyForm 中",
            "'" + pair + "': expected short form = full form, the short one among zm:bodyForm");
      }
    }
  }

  private static TextFile.Spot subjectSpot(TextFile file, Node subject) {
    TextFile.Spot at = file.find("<" + relative(subject) + ">");
    TextFile.Spot head = file.find("<" + relative(subject) + "> a");
    return head.line() > 0 ? head : at;
  }

  private static TextFile.Spot label(TextFile file, String text, TextFile.Spot from) {
    return file.find("\"" + text + "\"", from.line());
  }

  private static String relative(Node node) {
    String iri = node.toString();
    return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
  }

  private void add(TextFile file, TextFile.Spot at, String code, String zh, String en) {
    findings.add(new Finding(Severity.ERROR, file.name(), at.line(), at.column(), code, zh, en));
  }
}
