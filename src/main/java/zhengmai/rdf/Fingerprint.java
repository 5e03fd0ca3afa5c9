package zhengmai.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * What a result rests on, as one value: agencies.ttl with another 简称 for 国家医保局 is another value,
 * the same file with its lines in another order is not.
 */
public final class Fingerprint {
  private final Set<String> lines = new TreeSet<>();

  /** Adds a text. */
  public Fingerprint add(String text) {
    lines.add(text);
    return this;
  }

  /** Adds the triples of graphs, which have no blank nodes. */
  public Fingerprint add(Iterable<Graph> graphs) {
    graphs.forEach(g -> g.find().forEachRemaining(t -> lines.add(NodeFmtLib.str(t))));
    return this;
  }

  /** 64 hexadecimal digits. */
  public String sha256() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      lines.forEach(l -> sha.update((l + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
