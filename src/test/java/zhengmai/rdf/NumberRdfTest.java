package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRdfTest {
  @ParameterizedTest
  @CsvSource({
    "医保发〔2021〕48号, 医保发, 2021, 48",
    "国家医疗保障局令第2号, 国家医疗保障局令, , 2",
    "〔2021〕12-3号, , 2021, 12-3"
  })
  void add_number_saysItAndItsParts(String printed, String code, String year, String serial) {
    Node policy = GraphBuilder.iri(Iris.BASE + "policy/1");
    GraphBuilder out = new GraphBuilder();
    NumberRdf.add(policy, Fixtures.number(printed), out);
    List<String> said =
        Stream.of(Zm.DOCUMENT_NUMBER, Zm.AGENCY_CODE, Zm.NUMBER_YEAR, Zm.NUMBER_SERIAL)
            .map(p -> ResourceDescription.of(out.graph(), policy).text(p).orElse(null))
            .toList();
    assertThat(said).containsExactly(printed, code, year, serial);
  }
}
