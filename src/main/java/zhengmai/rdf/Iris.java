package zhengmai.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import zhengmai.link.CitationRef;
import zhengmai.link.PolicyId;
import zhengmai.link.RecordRef;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Finding;
import zhengmai.model.Level;
import zhengmai.model.Stage;

/**
 * The one rule by which things are named. The same key gives the same IRI, two keys never share
 * one, and a person can read it: 医保发〔2021〕48号 is {@code
 * https://w3id.org/zhengmai/id/policy/医保发-2021-48}.
 */
public final class Iris {
  /** Where all things stand. */
  public static final String BASE = "https://w3id.org/zhengmai/id/";

  /** The graph of what follows from all records. */
  public static final String CONCLUSIONS = BASE + "conclusions";

  /** The graph of what people corrected. */
  public static final String CURATION = BASE + "curation";

  /** The graph of when which source was read, and what took its place. */
  public static final String HISTORY = BASE + "history";

  /** The graph of what each address last gave. */
  public static final String READINGS = BASE + "readings";

  /** How many digits of a source's SHA-256 name its records. */
  private static final int SHORT_SHA = 12;

  private Iris() {}

  /** The policy with this number; only for numbers that name one in the whole country. */
  public static String policy(DocumentNumber number) {
    // A hyphen of the code is doubled, so that the first single one ends it.
    String code = Iri.segment(number.code().replace("-", "--"));
    String serial = Iri.segment(number.serial());
    String year = number.year() == 0 ? "" : number.year() + "-";
    return BASE + "policy/" + code + "-" + year + serial;
  }

  /** A policy without a number of its own: region, date, and a hash of issuers and title. */
  public static String policy(
      Optional<String> region, Optional<LocalDate> date, List<String> issuers, String title) {
    String hash = hash(issuers.size() + "", String.join("", prefixed(issuers)), title);
    return BASE
        + "policy/"
        + Iri.segment(region.orElse("未知"))
        + "/"
        + date.map(LocalDate::toString).orElse("undated")
        + "/"
        + hash;
  }

  /** The policy that the records of these and no other papers speak of. */
  public static String policy(PolicyId id) {
    String iri =
        id.number()
            .map(Iris::policy)
            .orElseGet(() -> policy(id.region(), id.date(), id.issuers(), id.title()));
    return iri + id.suffix().map(s -> "~" + s).orElse("");
  }

  /** The notice or article that linking speaks of: {@code id/source/3fa9c01b77de/notice/160}. */
  public static String record(RecordRef ref) {
    String iri = record(ref.sha256(), ref.kind(), ref.line());
    return ref.nth() == 1 ? iri : iri + "-" + ref.nth();
  }

  /** A citation of a record: {@code id/source/3fa9c01b77de/notice/160/citation/1}. */
  public static String citation(CitationRef ref) {
    return record(ref.record()) + "/citation/" + ref.index();
  }

  /** A row of a file of curation: {@code id/curation/alias.csv/12}. */
  public static String curation(String file, int line) {
    return named("curation", file) + "/" + line;
  }

  /** What linking found, named after what it says. */
  static String linkFinding(Finding f) {
    return BASE + "conclusions/finding/" + hash(f.file(), f.line() + "", f.code(), f.zh());
  }

  /** Why an input was not taken, named after what it says. */
  static String rejected(Finding f) {
    return BASE + "rejected/" + hash(f.file(), f.line() + "", f.code(), f.zh());
  }

  /** A source, which is also the name of its graph. */
  public static String source(String sha256) {
    return BASE + "source/" + sha256;
  }

  /**
   * What stood at an address as its first, second … version.
   *
   * @param address a URL; for a source without one, its own IRI
   */
  public static String version(String address, int number) {
    return BASE + "version/" + hash(address) + "/" + number;
  }

  /** A record: {@code id/source/3fa9c01b77de/notice/160}. */
  public static String record(String sha256, String kind, int line) {
    return BASE + "source/" + sha256.substring(0, SHORT_SHA) + "/" + kind + "/" + line;
  }

  /** What belongs to a record or a part of it, numbered from 1: {@code …/notice/160/citation/1}. */
  static Node part(Node whole, String kind, int number) {
    return GraphBuilder.iri(whole.getURI() + "/" + kind + "/" + number);
  }

  /** A provision of a document or of one of its texts: {@code …/policy/医保发-2021-48/第三十八条/第二款}. */
  public static Node provision(Node whole, String path) {
    StringBuilder iri = new StringBuilder(whole.getURI());
    for (String step : path.split("/", -1)) {
      iri.append('/').append(Iri.segment(step));
    }
    return GraphBuilder.iri(iri.toString());
  }

  /** A finding of a source, by its place in the list. */
  static String finding(String sha256, int ordinal) {
    return record(sha256, "finding", ordinal);
  }

  /** A body: {@code id/agency/北京市医疗保障局}. */
  public static String agency(String canonicalName) {
    return named("agency", canonicalName);
  }

  /** A region by its six digits: {@code id/region/110000}. */
  public static String region(String code) {
    return named("region", code);
  }

  /** A concept of a scheme: {@code id/category/医保}. */
  public static String named(String kind, String name) {
    return BASE + kind + "/" + Iri.segment(name);
  }

  /** {@code id/stage/draft}. */
  public static String stage(Stage stage) {
    return BASE + "stage/" + stage.code();
  }

  /** {@code id/level/national}. */
  public static String level(Level level) {
    return BASE + "level/" + level.code();
  }

  /** The graph of a reference file: {@code id/reference/regions}. */
  public static String reference(String fileStem) {
    return named("reference", fileStem);
  }

  /** Each part with its length before it, so that no two lists of parts give the same string. */
  private static List<String> prefixed(List<String> parts) {
    return parts.stream().map(p -> p.length() + ":" + p).toList();
  }

  private static String hash(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String all = String.join("", prefixed(List.of(parts)));
      byte[] digest = sha.digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT_SHA);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
