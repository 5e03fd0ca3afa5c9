package zhengmai.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import zhengmai.model.DocumentNumber;

/**
 * What a person gives for a parameter, as a term of the graph: {@code region=甘肃} is {@code
 * id/region/620000}.
 */
final class ParameterValues {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final String TODAY = "today";

  private final Vocabulary vocabulary;
  private final LocalDate today;

  ParameterValues(Vocabulary vocabulary, LocalDate today) {
    this.vocabulary = vocabulary;
    this.today = today;
  }

  /**
   * The term.
   *
   * @throws ParameterException when the value cannot be used
   */
  Node term(Parameter parameter, String given) {
    String value = given.strip();
    if (parameter.vocabulary().isPresent()) {
      return concept(parameter, parameter.vocabulary().get(), value);
    }
    if (!parameter.choices().isEmpty() && !parameter.choices().contains(value)) {
      String known = String.join("、", parameter.choices());
      return fail(
          "%s=%s：应为其中之一：%s".formatted(parameter.name(), value, known),
          "%s=%s: expected one of %s".formatted(parameter.name(), value, known));
    }
    return plain(parameter.type(), value, today).orElseThrow(() -> wrong(parameter, value));
  }

  /** The term of a value that needs no look-up; nothing where it is not of the type. */
  static Optional<Node> plain(ParameterType type, String value, LocalDate today) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (type) {
      case YEAR ->
          YEAR.matcher(value).matches() ? typed(value, XSDDatatype.XSDinteger) : Optional.empty();
      case INTEGER ->
          INTEGER.matcher(value).matches()
              ? typed(Long.toString(Long.parseLong(value)), XSDDatatype.XSDinteger)
              : Optional.empty();
      case DATE -> date(value.equals(TODAY) ? today.toString() : value);
      case MONTH -> month(value);
      case NUMBER -> DocumentNumber.parse(value).flatMap(n -> string(n.print()));
      case DOCUMENT ->
          string(DocumentNumber.parse(value).map(DocumentNumber::print).orElse(bare(value)));
      case IRI -> iri(value);
      case STRING, REGION, TOPIC, AGENCY -> string(value);
    };
  }

  private static Optional<Node> typed(String value, XSDDatatype type) {
    return Optional.of(NodeFactory.createLiteralDT(value, type));
  }

  private static Optional<Node> string(String value) {
    return Optional.of(NodeFactory.createLiteralString(value));
  }

  private static Optional<Node> date(String value) {
    try {
      return typed(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> month(String value) {
    try {
      return typed(YearMonth.parse(value).toString(), XSDDatatype.XSDgYearMonth);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 《X》 is asked for as X. */
  private static String bare(String value) {
    boolean marked = value.length() > 2 && value.startsWith("《") && value.endsWith("》");
    return marked ? value.substring(1, value.length() - 1) : value;
  }

  private static Optional<Node> iri(String value) {
    try {
      IRIx iri = IRIx.create(value);
      return iri.isAbsolute() ? Optional.of(NodeFactory.createURI(iri.str())) : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  private Node concept(Parameter parameter, String scheme, String value) {
    Vocabulary.Match match = vocabulary.find(scheme, value);
    if (match.exact().size() == 1) {
      return match.exact().get(0).node();
    }
    String given = "%s=%s".formatted(parameter.name(), value);
    if (match.exact().size() > 1) {
      String which =
          match.exact().stream()
              .map(c -> "%s（%s）".formatted(c.name(), c.node().getURI()))
              .collect(Collectors.joining("、"));
      return fail(
          "%s：不止一个%s叫这个名字，请用标识：%s".formatted(given, parameter.zh(), which),
          "%s: more than one has this name, give the IRI: %s".formatted(given, which));
    }
    String near = String.join("、", names(match.near()));
    return fail(
        "%s：没有这个%s%s".formatted(given, parameter.zh(), near.isEmpty() ? "" : "，相近的有：" + near),
        "%s: no such %s%s"
            .formatted(
                given,
                parameter.en().toLowerCase(Locale.ROOT),
                near.isEmpty() ? "" : ", near: " + near));
  }

  private static List<String> names(List<Vocabulary.Concept> concepts) {
    return concepts.stream().map(Vocabulary.Concept::name).toList();
  }

  private static Node fail(String zh, String en) {
    throw new ParameterException(zh, en);
  }

  private static ParameterException wrong(Parameter parameter, String value) {
    return new ParameterException(
        "%s=%s：应为%s".formatted(parameter.name(), value, parameter.type().zh()),
        "%s=%s: expected %s".formatted(parameter.name(), value, parameter.type().en()));
  }
}
