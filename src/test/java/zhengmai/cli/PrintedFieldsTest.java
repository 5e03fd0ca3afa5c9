package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengmai.model.PrintedField;
import zhengmai.rdf.Zm;

/** Every field that is kept as printed, from a page through tables into the store. */
class PrintedFieldsTest {
  private static final String VALUE = "甲乙/丙-12";

  private final Path tmp;

  PrintedFieldsTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  private Path page(PrintedField field) throws IOException {
    String row = "<tr><td>%s：</td><td>%s</td></tr>";
    String rows =
        row.formatted("标题", "关于做好窗口服务工作的通知")
            + row.formatted("发文机关", "云南省医疗保障局")
            + row.formatted("发文字号", "云医保〔2021〕901号")
            + row.formatted(field.zh(), VALUE);
    String letter = "<p>各州（市）医疗保障局：</p><p>请按规范办理窗口服务，方便参保群众就近办事。</p>";
    return Files.writeString(
        tmp.resolve("页.html"),
        "<!DOCTYPE html><html><head><title>某某网</title></head><body><table>%s</table><div id='zoom'>%s</div>"
            .formatted(rows, letter + "<p>云南省医疗保障局</p><p>2021年12月1日</p>"));
  }

  private static String extracted(Path file, PrintedField field) {
    String out = Ran.of("extract", file.toString()).out();
    return JsonParser.parseString(out).getAsJsonObject().get(field.code()).getAsString();
  }

  @ParameterizedTest
  @EnumSource
  void everyField_ofALabelledPage_isReadAndPrinted(PrintedField field) throws IOException {
    assertThat(extracted(page(field), field)).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @EnumSource
  void everyField_ofATable_isReadBack(PrintedField field) throws IOException {
    String csv = Ran.of("extract", page(field).toString(), "--format", "csv").out();
    assertThat(csv).contains(field.zh() + " " + field.code(), VALUE);
    assertThat(extracted(Files.writeString(tmp.resolve("表.csv"), csv), field)).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @EnumSource
  void everyField_ofAPolicy_isAFactInTheStore(PrintedField field) throws IOException {
    String store = tmp.resolve("库").toString();
    String rejected = tmp.resolve("r.csv").toString();
    Ran.of("ingest", page(field).toString(), "--store", store, "--rejected", rejected);
    String query =
        "SELECT ?v { ?p a <%s> ; <%s> ?v }"
            .formatted(Zm.Type.POLICY.getURI(), Zm.printed(field).getURI());
    String file = Files.writeString(tmp.resolve("问.rq"), query).toString();
    assertThat(Ran.of("query", file, "--store", store).out()).contains(VALUE);
  }
}
