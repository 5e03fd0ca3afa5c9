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

/**
 * A real Fuseki in a process of its own, by HTTP and by TLS with a certificate that it signed
 * itself, for one user. Its datasets are empty: {@code memory}; {@code tdb}, whose default graph is
 * its own; {@code union}, whose default graph is the union; {@code disk}, which it has again when
 * it is started again.
 */
public final class RemoteFuseki implements AutoCloseable {
  public static final String USER = "zhang";
  public static final String PASSWORD = "key-2021";

  private final Process process;
  private final Path folder;
  private final String port;
  private final String tlsPort;

  private RemoteFuseki(Process process, Path folder, String ports) {
    this.process = process;
    this.folder = folder;
    this.port = ports.split(" ", -1)[0];
    this.tlsPort = ports.split(" ", -1)[1];
  }

  /** Starts it anew when it has been ended, at the same addresses. */
  RemoteFuseki again() throws IOException {
    return run(folder, port, tlsPort);
  }

  /** Starts it, with its files in this folder. */
  public static RemoteFuseki start(Path folder) throws IOException {
    Files.writeString(folder.resolve("passwords"), USER + ": " + PASSWORD + "\n");
    keytool(
        folder,
        "-genkeypair -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -storetype PKCS12");
    keytool(folder, "-exportcert -rfc -file " + folder.resolve("certificate.pem"));
    return run(folder, "0", "0");
  }

  private static RemoteFuseki run(Path folder, String port, String tlsPort) throws IOException {
    Path log = folder.resolve("fuseki.log");
    Process process =
        new ProcessBuilder(
                program("java"),
                "-Xmx512m",
                "-Dlogback.configurationFile=logback-test.xml",
                "-cp",
                System.getProperty("java.class.path"),
                RemoteFuseki.class.getName(),
                folder.toString(),
                port,
                tlsPort)
            .redirectError(log.toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String ports = out.readLine();
    if (ports == null) {
      throw new IOException(Files.readString(log));
    }
    return new RemoteFuseki(process, folder, ports);
  }

  private static void keytool(Path folder, String arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program("keytool")));
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(List.of("-alias", "fuseki", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    Path log = folder.resolve("keytool.log");
    Process p =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (p.waitFor() != 0) {
        throw new IOException(Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Of a dataset. */
  public String url(String dataset) {
    return "http://127.0.0.1:" + port + "/" + dataset;
  }

  /** Of a dataset, by TLS. */
  String tlsUrl(String dataset) {
    return "https://127.0.0.1:" + tlsPort + "/" + dataset;
  }

  /** The certificate to trust. */
  Path certificate() {
    return folder.resolve("certificate.pem");
  }

  /** With the right login. */
  Endpoint endpoint(String dataset) {
    return Endpoint.of(urlWithLogin(dataset));
  }

  /** The address with the login in it. */
  public String urlWithLogin(String dataset) {
    return url(dataset).replace("://", "://" + USER + ":" + PASSWORD + "@");
  }

  /** As {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the process runs: it prints its ports, and goes on until it is ended. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    // A Fuseki that speaks TLS sends who comes without it there.
    FusekiServer plain =
        server(folder)
            .port(Integer.parseInt(args[1]))
            .add("/memory", DatasetGraphFactory.createTxnMem(), true)
            .add("/tdb", tdb(false), true)
            .add("/union", tdb(true), true)
            .add("/disk", DatabaseMgr.connectDatasetGraph(folder.resolve("disk").toString()), true)
            .build()
            .start();
    FusekiServer tls =
        server(folder)
            .https(Integer.parseInt(args[2]), folder.resolve("keys.p12").toString(), PASSWORD)
            .add("/memory", DatasetGraphFactory.createTxnMem(), true)
            .build()
            .start();
    byte[] line =
        (plain.getPort() + " " + tls.getHttpsPort() + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
    plain.join();
  }

  private static FusekiServer.Builder server(Path folder) {
    return FusekiServer.create()
        .loopback(true)
        .passwordFile(folder.resolve("passwords").toString())
        .auth(AuthScheme.BASIC)
        .serverAuthPolicy(Auth.ANY_USER);
  }

  private static DatasetGraph tdb(boolean union) {
    DatasetGraph tdb = DatabaseMgr.createDatasetGraph();
    tdb.getContext().set(TDB2.symUnionDefaultGraph, union);
    return tdb;
  }
}
