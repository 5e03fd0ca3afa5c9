package zhengmai.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.model.ReferenceData.BodySystem;
import zhengmai.model.ReferenceData.Cue;
import zhengmai.model.ReferenceData.CueModifier;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.model.ReferenceData.Term;
import zhengmai.model.ReferenceData.Topic;
import zhengmai.model.Relation;

/**
 * Blocks of the reference files as look-ups. A block that lacks what its kind needs is left out
 * here; {@link ReferenceCheck} says so.
 */
final class ReferenceAssembler {
  static final Node TOPICS = GraphBuilder.iri(Iris.named("scheme", "topics"));
  static final Node GENRES = GraphBuilder.iri(Iris.named("scheme", "genres"));
  static final Node FORMS = GraphBuilder.iri(Iris.named("scheme", "instrument-forms"));

  private final List<Block> blocks;
  private final Map<Node, Block> bySubject = new HashMap<>();

  ReferenceAssembler(List<Block> blocks) {
    this.blocks = blocks.stream().filter(b -> b.name().isPresent()).toList();
    this.blocks.forEach(b -> bySubject.putIfAbsent(b.subject(), b));
  }

  ReferenceData data() {
    return new ReferenceData(
        regions(),
        all(Zm.Type.AGENCY, b -> List.of(agency(b))),
        all(Zm.Type.AGENCY_SYSTEM, b -> List.of(system(b))),
        all(Zm.Type.AGENCY_SUFFIX, b -> b.texts(Std.PREF_LABEL)),
        of(GENRES, this::term),
        of(FORMS, this::term),
        of(TOPICS, this::topic),
        all(Zm.Type.CUE, this::cues),
        all(Zm.Type.CUE_MODIFIER, ReferenceAssembler::modifiers));
  }

  /** The IRIs of all names, by kind. */
  Concepts concepts() {
    Concepts.Builder out = new Concepts.Builder();
    Map<String, List<Block>> kinds =
        Map.of(
            Names.REGION,
            blocks.stream().filter(b -> b.is(Zm.Type.REGION)).toList(),
            "agency",
            blocks.stream().filter(b -> b.is(Zm.Type.AGENCY)).toList(),
            "system",
            blocks.stream().filter(b -> b.is(Zm.Type.AGENCY_SYSTEM)).toList(),
            Names.GENRE,
            inScheme(GENRES),
            Names.FORM,
            inScheme(FORMS),
            Names.TOPIC,
            inScheme(TOPICS));
    kinds.forEach(
        (kind, members) -> {
          members.forEach(b -> out.put(kind, name(b), b.subject().getURI()));
          members.forEach(
              b -> b.texts(Std.ALT_LABEL).forEach(n -> out.put(kind, n, b.subject().getURI())));
        });
    return out.build();
  }

  /** The nation first, then what lies in it, level by level. */
  private List<Region> regions() {
    return all(Zm.Type.REGION, this::region).stream()
        .sorted(Comparator.comparing(Region::level))
        .toList();
  }

  private <T> List<T> all(Node type, Function<Block, List<T>> read) {
    return blocks.stream().filter(b -> b.is(type)).flatMap(b -> read.apply(b).stream()).toList();
  }

  private <T> List<T> of(Node scheme, Function<Block, T> read) {
    return inScheme(scheme).stream().map(read).toList();
  }

  private List<Block> inScheme(Node scheme) {
    return blocks.stream().filter(b -> b.has(Std.IN_SCHEME, scheme)).toList();
  }

  private List<Region> region(Block b) {
    Optional<RegionLevel> level = b.text(Zm.REGION_LEVEL).flatMap(ReferenceAssembler::level);
    if (level.isEmpty() || b.text(Std.NOTATION).isEmpty()) {
      return List.of();
    }
    Optional<String> parent =
        b.nodes(Std.BROADER).stream()
            .findFirst()
            .flatMap(p -> Optional.ofNullable(bySubject.get(p)))
            .flatMap(p -> p.text(Std.NOTATION));
    return List.of(
        new Region(
            b.text(Std.NOTATION).orElseThrow(),
            name(b),
            b.texts(Std.ALT_LABEL),
            b.texts(Zm.ABBREVIATION),
            level.get(),
            parent,
            b.text(Zm.ONLY_BEHIND_PARENT).filter("true"::equals).isPresent()));
  }

  static Optional<RegionLevel> level(String word) {
    for (RegionLevel level : RegionLevel.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private Agency agency(Block b) {
    return new Agency(
        name(b),
        b.texts(Std.ALT_LABEL),
        b.texts(Zm.FORMER_NAME),
        b.texts(Zm.OFFICE_NAME),
        b.texts(Std.HIDDEN_LABEL),
        b.texts(Zm.DOCUMENT_CODE),
        names(b, Zm.SUCCEEDED_BY).stream().findFirst());
  }

  private BodySystem system(Block b) {
    List<String> forms = new ArrayList<>(b.texts(Zm.CANONICAL_FORM));
    forms.addAll(b.texts(Zm.BODY_FORM));
    return new BodySystem(
        name(b),
        distinct(forms),
        shortForms(b),
        b.texts(Zm.DOCUMENT_CODE),
        names(b, Zm.NATIONAL_BODY).stream().findFirst(),
        b.text(Zm.AS_PRINTED).filter("true"::equals).isPresent());
  }

  /** 医保局=医疗保障局; what is no pair is left out here, and {@link ReferenceCheck} says so. */
  private static Map<String, String> shortForms(Block b) {
    Map<String, String> forms = new HashMap<>();
    for (String pair : b.texts(Zm.SHORT_FORM)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        forms.put(pair.substring(0, at), pair.substring(at + 1));
      }
    }
    return Map.copyOf(forms);
  }

  private Term term(Block b) {
    return new Term(name(b), b.texts(Std.ALT_LABEL), names(b, Std.BROADER).stream().findFirst());
  }

  private Topic topic(Block b) {
    List<String> labels = new ArrayList<>(b.texts(Std.ALT_LABEL));
    labels.addAll(b.texts(Std.HIDDEN_LABEL));
    return new Topic(
        name(b),
        b.texts(Std.ALT_LABEL),
        distinct(labels),
        b.texts(Zm.NOT_LABEL),
        names(b, Zm.YIELDS_TO));
  }

  /** One cue for each of its positions, and one for each word of a plan before it: 研究 修订. */
  private List<Cue> cues(Block b) {
    Optional<Relation> relation =
        b.nodes(Zm.CUE_RELATION).stream().findFirst().flatMap(Zm::relationOf);
    if (relation.isEmpty()) {
      return List.of();
    }
    List<Cue> cues = new ArrayList<>();
    for (String position : b.texts(Zm.CUE_POSITION)) {
      boolean before = position.equals("before");
      boolean agent = position.equals("after-agent");
      cues.add(new Cue(name(b), relation.get(), before, false, agent));
      for (String plan : b.texts(Zm.CUE_PLANNED)) {
        cues.add(new Cue(plan + name(b), relation.get(), before, true));
      }
    }
    return cues;
  }

  /** A word that does several things is one modifier for each. */
  private static List<CueModifier> modifiers(Block b) {
    return b.texts(Zm.CUE_EFFECT).stream()
        .flatMap(k -> modifierKind(k).stream())
        .map(k -> new CueModifier(name(b), k))
        .toList();
  }

  /** The kind with this name in small letters: {@code planned}. */
  static Optional<CueModifier.Kind> modifierKind(String code) {
    return Arrays.stream(CueModifier.Kind.values())
        .filter(k -> k.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
        .findFirst();
  }

  private List<String> names(Block b, Node property) {
    return b.nodes(property).stream()
        .flatMap(n -> Optional.ofNullable(bySubject.get(n)).stream())
        .map(ReferenceAssembler::name)
        .toList();
  }

  private static String name(Block b) {
    return b.name().orElseThrow();
  }

  private static List<String> distinct(List<String> texts) {
    return List.copyOf(new LinkedHashSet<>(texts));
  }
}
