package zhengmai.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import zhengmai.store.Column;
import zhengmai.store.QueryHead;

/**
 * Descriptions of reports for machines: CSV on the Web for each, a Frictionless data package for
 * all. No licence is named, since the texts are not ours to license.
 */
final class Metadata {
  private Metadata() {}

  /** {@code wanted.csv-metadata.json}. */
  static JsonObject csvw(Written report) {
    JsonObject language = new JsonObject();
    language.addProperty("@language", "zh");
    JsonObject table = new JsonObject();
    table.add("@context", array(new JsonPrimitive("http://www.w3.org/ns/csvw"), language));
    table.addProperty("url", report.fileName());
    QueryHead head = report.question().head();
    table.add("dct:title", both(head.titleZh(), head.titleEn()));
    table.add("dct:description", both(head.descriptionZh(), head.descriptionEn()));
    table.add("dialect", csvwDialect());
    JsonArray columns = new JsonArray();
    report.columns().forEach(c -> columns.add(csvwColumn(c, head)));
    JsonObject schema = new JsonObject();
    schema.add("columns", columns);
    table.add("tableSchema", schema);
    return table;
  }

  private static JsonObject csvwColumn(Column c, QueryHead head) {
    JsonObject titles = new JsonObject();
    // The first is what stands in the file's head.
    titles.add("zh", array(new JsonPrimitive(c.head()), new JsonPrimitive(c.zh())));
    titles.add("en", array(new JsonPrimitive(c.en())));
    JsonObject column = new JsonObject();
    column.addProperty("name", c.variable());
    column.add("titles", titles);
    column.addProperty("datatype", head.type(c.variable()).csvw());
    if (c.list()) {
      column.addProperty("separator", Column.SEPARATOR);
    }
    return column;
  }

  private static JsonObject csvwDialect() {
    JsonObject dialect = new JsonObject();
    dialect.addProperty("encoding", "utf-8");
    dialect.addProperty("header", true);
    dialect.addProperty("delimiter", ",");
    dialect.addProperty("quoteChar", "\"");
    dialect.addProperty("doubleQuote", true);
    dialect.add("lineTerminators", array(new JsonPrimitive("\r\n")));
    return dialect;
  }

  /** {@code datapackage.json}. */
  static JsonObject dataPackage(List<Written> reports) {
    JsonObject all = new JsonObject();
    all.addProperty("profile", "tabular-data-package");
    all.addProperty("name", "zhengmai-reports");
    all.addProperty("title", "政脉报表 Zhengmai reports");
    all.addProperty(
        "description",
        "单元格以“=+-@”开头的文字前加了一个撇号，免得电子表格当作公式。 A text that begins with = + - @ has an apostrophe before it, lest a spreadsheet take it for a formula.");
    JsonArray resources = new JsonArray();
    reports.forEach(r -> resources.add(resource(r)));
    all.add("resources", resources);
    return all;
  }

  private static JsonObject resource(Written report) {
    QueryHead head = report.question().head();
    JsonObject resource = new JsonObject();
    resource.addProperty("profile", "tabular-data-resource");
    resource.addProperty("name", report.name());
    resource.addProperty("path", report.fileName());
    resource.addProperty("title", head.titleZh() + " " + head.titleEn());
    resource.addProperty("description", head.descriptionZh() + " " + head.descriptionEn());
    resource.addProperty("format", "csv");
    resource.addProperty("mediatype", "text/csv");
    resource.addProperty("encoding", "utf-8");
    resource.addProperty("bytes", report.bytes());
    resource.addProperty("hash", "sha256:" + report.sha256());
    resource.addProperty("rows", report.rows());
    resource.add("parameters", object(report.question().given()));
    JsonObject dialect = new JsonObject();
    dialect.addProperty("delimiter", ",");
    dialect.addProperty("lineTerminator", "\r\n");
    dialect.addProperty("quoteChar", "\"");
    dialect.addProperty("doubleQuote", true);
    dialect.addProperty("header", true);
    resource.add("dialect", dialect);
    JsonArray fields = new JsonArray();
    report.columns().forEach(c -> fields.add(field(c, head)));
    JsonObject schema = new JsonObject();
    schema.add("fields", fields);
    schema.add("missingValues", array(new JsonPrimitive("")));
    resource.add("schema", schema);
    return resource;
  }

  /** A field's name is what stands in the file's head, as the standard wants. */
  private static JsonObject field(Column c, QueryHead head) {
    JsonObject field = new JsonObject();
    field.addProperty("name", c.head());
    field.addProperty("title", c.zh());
    field.addProperty("type", head.type(c.variable()).tableSchema());
    if (c.list()) {
      field.addProperty("separator", Column.SEPARATOR);
    }
    return field;
  }

  private static JsonArray both(String zh, String en) {
    return array(tagged(zh, "zh"), tagged(en, "en"));
  }

  private static JsonObject tagged(String text, String language) {
    JsonObject value = new JsonObject();
    value.addProperty("@value", text);
    value.addProperty("@language", language);
    return value;
  }

  private static JsonObject object(Map<String, String> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::addProperty);
    return object;
  }

  private static JsonArray array(JsonElement... elements) {
    JsonArray array = new JsonArray();
    for (JsonElement element : elements) {
      array.add(element);
    }
    return array;
  }
}
