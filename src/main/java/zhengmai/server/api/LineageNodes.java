package zhengmai.server.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import zhengmai.readmodel.Days;
import zhengmai.readmodel.Policies;
import zhengmai.readmodel.ReadModel;

/**
 * Lineage as it is told of a model on a day: each policy is written once, up to its depth, and the
 * answers of late are kept, as people come back to the policies that everybody looks at.
 */
final class LineageNodes {
  private static final long KEPT_BYTES = 32L << 20;

  private final Cache<String, byte[]> answers =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .<String, byte[]>weigher((asked, json) -> json.length)
          .build();
  private final ReadModel model;
  private final LocalDate day;
  private final AtomicReferenceArray<byte[]> written;

  LineageNodes(ReadModel model, LocalDate day) {
    this.model = model;
    this.day = day;
    this.written = new AtomicReferenceArray<>(model.policies().size());
  }

  boolean areOf(ReadModel other, LocalDate otherDay) {
    return model == other && day.equals(otherDay);
  }

  /** The answer to a request, written where it is not kept. */
  byte[] answer(String asked, Supplier<byte[]> written) {
    return answers.get(asked, unknown -> written.get());
  }

  /** The object as far as its last field, the depth, whose value is left out. */
  byte[] json(int row) {
    byte[] json = written.get(row);
    if (json == null) {
      StringBuilder text = new StringBuilder();
      node(text, model, row, day);
      json = text.toString().getBytes(StandardCharsets.UTF_8);
      written.set(row, json);
    }
    return json;
  }

  private static void node(StringBuilder json, ReadModel model, int row, LocalDate day) {
    Policies p = model.policies();
    text(json.append("{\"iri\":"), p.iri(row));
    text(json.append(",\"title\":"), p.title(row));
    text(json.append(",\"number\":"), p.number(row));
    json.append(",\"date\":\"").append(Days.print(p.date(row)));
    json.append("\",\"year\":").append(p.year(row)).append(",\"regions\":[");
    List<String> regions = p.regions(row);
    for (int i = 0; i < regions.size(); i++) {
      text(json.append(i == 0 ? "" : ","), regions.get(i));
    }
    text(json.append("],\"level\":"), p.level(row));
    text(json.append(",\"stage\":"), p.stage(row));
    text(json.append(",\"force\":"), model.force(row, day));
    json.append(",\"held\":").append(p.held(row));
    json.append(",\"recorded\":").append(p.recorded(row));
    json.append(",\"up\":").append(model.relations().upCount(row));
    json.append(",\"down\":").append(model.relations().downCount(row)).append(",\"depth\":");
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
