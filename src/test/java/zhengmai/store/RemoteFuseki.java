package zhengmai.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A real Fuseki in a process of its own, for a user zhang who has a password. */
public final class RemoteFuseki implements AutoCloseable {
  /** What the dataset is. */
  public enum Kind {
    /** In memory; its default graph is its own. */
    MEMORY,
    /** TDB2; its default graph is its own. */
    TDB,
    /** TDB2 whose default graph is the union. */
    TDB_UNION
  }

  public static final String USER = "zhang";
  public static final String PASSWORD = "key-2021";

  private final Process process;
  private final String url;

  private RemoteFuseki(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it.
   *
   * @param folder for its files
   * @param keys a PKCS12 file with a key for 127.0.0.1 and the password {@link #PASSWORD}; plain
   *     HTTP where there is none
   */
  public static RemoteFuseki start(Kind kind, Path folder, String... keys) throws IOException {
    Path passwords = folder.resolve("passwords");
    Files.writeString(passwords, USER + ": " + PASSWORD + "\n");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dlogback.configurationFile=logback-test.xml",
                "-cp",
                System.getProperty("java.class.path"),
                RemoteFuseki.class.getName(),
                kind.name(),
                passwords.toString()));
    command.addAll(List.of(keys));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("fuseki.log").toFile()).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = out.readLine();
    if (port == null) {
      throw new IOException(Files.readString(folder.resolve("fuseki.log")));
    }
    String scheme = keys.length == 0 ? "http" : "https";
    return new RemoteFuseki(process, scheme + "://127.0.0.1:" + port.strip() + "/zhengmai");
  }

  /** Of the dataset. */
  public String url() {
    return url;
  }

  /** With the right login. */
  public Endpoint endpoint() {
    return Endpoint.of(url).withLogin(USER, PASSWORD);
  }

  /** The address with the login in it. */
  public String urlWithLogin() {
    return url.replace("://", "://" + USER + ":" + PASSWORD + "@");
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the process runs: it prints its port, and goes on until it is ended. */
  public static void main(String[] args) {
    FusekiServer.Builder builder =
        FusekiServer.create()
            .loopback(true)
            .passwordFile(args[1])
            .auth(AuthScheme.BASIC)
            .serverAuthPolicy(Auth.ANY_USER)
            .add("/zhengmai", dataset(Kind.valueOf(args[0])), true);
    if (args.length > 2) {
      builder.port(0).https(0, args[2], PASSWORD);
    } else {
      builder.port(0);
    }
    FusekiServer server = builder.build().start();
    int port = args.length > 2 ? server.getHttpsPort() : server.getPort();
    byte[] line = (port + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
    server.join();
  }

  private static DatasetGraph dataset(Kind kind) {
    if (kind == Kind.MEMORY) {
      return DatasetGraphFactory.createTxnMem();
    }
    DatasetGraph tdb = DatabaseMgr.createDatasetGraph();
    tdb.getContext().set(TDB2.symUnionDefaultGraph, kind == Kind.TDB_UNION);
    return tdb;
  }
}
