package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved questions and those of the pages are SPARQL 1.1 alone, so that any endpoint answers. */
class QuestionsStandardTest {
  /** The constructor functions of SPARQL 1.1, section 17.5; {@code xsd:date} is not among them. */
  private static final Set<String> CASTS =
      Set.of(
          XSD.xstring.getURI(),
          XSD.xfloat.getURI(),
          XSD.xdouble.getURI(),
          XSD.decimal.getURI(),
          XSD.integer.getURI(),
          XSD.dateTime.getURI(),
          XSD.xboolean.getURI());

  @ParameterizedTest
  @MethodSource("questions")
  void question_readStrictly_hasNothingBeyondTheStandard(Path file) throws IOException {
    assertThat(beyond(Files.readString(file))).isEmpty();
  }

  @Test
  void beyond_functionsOfJena_areSeen() {
    String query =
        """
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
        PREFIX list: <http://jena.apache.org/ARQ/list#>
        SELECT (MAX(fn:days-from-duration(?lag)) AS ?most) {
          { SELECT ?lag { ?a ?p ?lag FILTER(xsd:date(?lag) = xsd:integer(?a)) } }
          FILTER EXISTS { ?a list:member ?lag }
        }
        """;

    assertThat(beyond(query))
        .containsExactly(
            "http://jena.apache.org/ARQ/list#member",
            "http://www.w3.org/2001/XMLSchema#date",
            "http://www.w3.org/2005/xpath-functions#days-from-duration");
  }

  /** The functions, property functions and services of a query that the standard does not have. */
  private static Set<String> beyond(String text) {
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    Set<String> found = new TreeSet<>();
    // The algebra has the query as a whole: subqueries, aggregates, and the order.
    Transformer.transform(new Patterns(found), new Functions(found), Algebra.compile(query));
    return found;
  }

  private static Stream<Path> questions() throws IOException {
    try (Stream<Path> saved = Files.list(Path.of("queries"));
        Stream<Path> pages = Files.list(Path.of("src/main/resources/workbench"))) {
      return Stream.concat(saved, pages)
          .filter(f -> f.toString().endsWith(".rq"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static final class Functions extends ExprTransformCopy {
    private final Set<String> found;

    Functions(Set<String> found) {
      this.found = found;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      String iri = function.getFunctionIRI();
      if (iri != null && !CASTS.contains(iri)) {
        found.add(iri);
      }
      return super.transform(function, args);
    }

    @Override
    public Expr transform(ExprAggregator aggregator) {
      if (aggregator.getAggregator() instanceof AggCustom custom) {
        found.add(custom.getIRI());
      } else if (aggregator.getAggregator().getExprList() != null) {
        aggregator.getAggregator().getExprList().forEach(this::inside);
      }
      return super.transform(aggregator);
    }

    private void inside(Expr expr) {
      Walker.transform(expr, new TransformCopy(), this);
    }
  }

  private static final class Patterns extends TransformCopy {
    private final Set<String> found;

    Patterns(Set<String> found) {
      this.found = found;
    }

    @Override
    public Op transform(OpBGP patterns) {
      patterns
          .getPattern()
          .forEach(
              t -> {
                Node property = t.getPredicate();
                if (property.isURI() && PropertyFunctionRegistry.get().manages(property.getURI())) {
                  found.add(property.getURI());
                }
              });
      return super.transform(patterns);
    }

    @Override
    public Op transform(OpService service, Op body) {
      found.add("SERVICE");
      return super.transform(service, body);
    }
  }
}
