package zhengmai.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Conflict;
import zhengmai.model.DigestRecord;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.PrintedField;
import zhengmai.model.SourceRecord;
import zhengmai.model.Version;

/**
 * The record format: one JSON object a line, keys in a fixed order, absent values null, lists [].
 */
final class RecordJson {
  private final JsonWriter json;

  private RecordJson(JsonWriter json) {
    this.json = json;
  }

  /** One record as one line, without a line break. */
  static String print(SourceRecord record) throws IOException {
    StringWriter out = new StringWriter();
    JsonWriter json = new JsonWriter(out);
    json.setSerializeNulls(true);
    json.setHtmlSafe(false);
    RecordJson r = new RecordJson(json);
    json.beginObject();
    if (record instanceof NoticeRecord n) {
      r.notice(n);
    } else if (record instanceof DigestRecord d) {
      r.digest(d);
    } else if (record instanceof ArticleRecord a) {
      r.article(a);
    }
    json.endObject();
    json.flush();
    return out.toString();
  }

  private void notice(NoticeRecord n) throws IOException {
    head("notice", n.source());
    strings("issuers", n.issuers());
    json.name("issuersOpen").value(n.issuersOpen());
    strings("signatories", n.signatories());
    value("documentNumber", n.documentNumber().map(DocumentNumber::print));
    value("documentNumberInBody", n.documentNumberInBody().map(DocumentNumber::print));
    value("title", n.title());
    value("titleInBody", n.titleInBody());
    value("dateSigned", n.dateSigned());
    value("datePublished", n.datePublished());
    value("effectiveDate", n.effectiveDate().map(d -> d.print()));
    value("expires", n.expires().map(e -> e.print()));
    value("commentDeadline", n.commentDeadline());
    value("category", n.category());
    for (PrintedField field : PrintedField.original()) {
      value(field.code(), n.printed(field));
    }
    strings("keywords", n.keywords());
    value("level", n.level().map(l -> l.code()));
    strings("regions", n.regions());
    value("genre", n.genre());
    json.name("status").value(n.status().code());
    json.name("instruments").beginArray();
    for (Instrument i : n.instruments()) {
      json.beginObject().name("title").value(i.title());
      value("genre", i.form());
      json.name("status").value(i.status().code()).endObject();
    }
    json.endArray();
    versions(n.versions());
    strings("topics", n.topics());
    citations("citations", n.citations());
    json.name("conflicts").beginArray();
    for (Conflict c : n.conflicts()) {
      json.beginObject().name("field").value(c.field()).name("values").beginArray();
      for (Conflict.Value v : c.values()) {
        json.beginObject().name("value").value(v.value()).name("line").value(v.line()).endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
    if (!n.inferred().isEmpty()) {
      strings("inferred", n.inferred());
    }
    for (PrintedField field : PrintedField.added()) {
      if (n.printed(field).isPresent()) {
        value(field.code(), n.printed(field));
      }
    }
  }

  private void versions(List<Version> versions) throws IOException {
    json.name("versions").beginArray();
    for (Version v : versions) {
      json.beginObject().name("event").value(v.event().code());
      json.name("date").value(v.date().toString());
      value("promulgated", v.promulgated());
      value("body", v.body());
      value("order", v.order().map(DocumentNumber::print));
      value("inForceFrom", v.inForceFrom());
      json.endObject();
    }
    json.endArray();
  }

  private void digest(DigestRecord d) throws IOException {
    head("digest", d.source());
    value("series", d.series());
    number("year", d.year());
    value("number", d.number());
    value("periodStart", d.periodStart());
    value("periodEnd", d.periodEnd());
    strings("inferred", d.inferred());
  }

  private void article(ArticleRecord a) throws IOException {
    head("article", a.source());
    value("section", a.section());
    json.name("title").value(a.title());
    value("titleInBody", a.titleInBody());
    value("publisher", a.publisher());
    number("tocPage", a.tocPage());
    value("abstract", a.summary());
    strings("regions", a.regions());
    strings("topics", a.topics());
    citations("mentions", a.mentions());
    value("datePublished", a.datePublished());
  }

  private void head(String type, Place place) throws IOException {
    json.name("type").value(type);
    json.name("source").beginObject();
    json.name("file").value(place.file());
    json.name("line").value(place.line());
    json.name("endLine").value(place.endLine()).endObject();
  }

  private void citations(String name, List<Citation> citations) throws IOException {
    json.name(name).beginArray();
    for (Citation c : citations) {
      json.beginObject().name("type").value(c.type().code());
      value("title", c.title());
      value("documentNumber", c.documentNumber().map(DocumentNumber::print));
      strings("issuers", c.issuers());
      json.name("quote").value(c.quote().text()).name("line").value(c.quote().line());
      value("provision", c.provision());
      value("effectDate", c.effectDate().map(d -> d.print()));
      value("until", c.until().map(e -> e.print()));
      json.endObject();
    }
    json.endArray();
  }

  private void value(String name, Optional<?> value) throws IOException {
    json.name(name).value(value.map(Object::toString).orElse(null));
  }

  private void number(String name, Optional<Integer> value) throws IOException {
    @Nullable Integer number = value.orElse(null);
    json.name(name).value(number);
  }

  private void strings(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String v : values) {
      json.value(v);
    }
    json.endArray();
  }
}
