package zhengmai.server;

import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengmai.readmodel.LiveModel;
import zhengmai.server.api.ApiServlets;
import zhengmai.server.job.Jobs;
import zhengmai.store.GraphStore;
import zhengmai.store.QuestionFolder;
import zhengmai.store.StoreException;

/**
 * A store for a browser and for programs: {@code http://localhost:3330/} is the workbench, {@code
 * /sparql} answers SPARQL 1.1 queries by GET and POST, such as 2021年各省DRG方案, {@code /api} is what
 * the workbench reads, and {@code /id/…} opens every thing of ours. Nothing can be written: no
 * update, no upload, no graph store protocol.
 *
 * <p>Every query ends at its deadline. ARQ's own cancelling stops joins, sorting and aggregation;
 * it does not reach property paths, regular expressions, DESCRIBE and the writing of results, so
 * these look at the clock themselves ({@link DeadlineGraph}, {@link DeadlineText}, {@link
 * ResultBuffer}). A query that is stopped gives 503 and never a part of its result.
 */
public final class ZhengmaiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ZhengmaiServer.class);

  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 256;

  /** What a piece of a body takes beside its bytes. */
  private static final int FRAMING = 64;

  /** Time for body and answer of a request, beside that of its query. */
  private static final Duration TO_SEND = Duration.ofSeconds(60);

  private final FusekiServer fuseki;
  private final Watchdog watchdog;
  private final LiveModel live;
  private final CompletableFuture<Boolean> examples;

  private ZhengmaiServer(
      FusekiServer fuseki, Watchdog watchdog, LiveModel live, CompletableFuture<Boolean> examples) {
    this.fuseki = fuseki;
    this.watchdog = watchdog;
    this.live = live;
    this.examples = examples;
  }

  /**
   * Starts the endpoint; the store stays the caller's to close, after the server. What other
   * editors ask an endpoint for is put into the store behind the scenes, where it has changed,
   * before the first model is read.
   *
   * @throws StoreException when the port is taken
   */
  public static ZhengmaiServer start(GraphStore store, ServerOptions options) {
    return start(store, options, new Jobs((job, out, err) -> 1, Clock.systemUTC()));
  }

  /** As {@link #start(GraphStore, ServerOptions)}, and tells how these jobs stand. */
  public static ZhengmaiServer start(GraphStore store, ServerOptions options, Jobs jobs) {
    Watchdog watchdog = new Watchdog();
    CompletableFuture<Boolean> examples = new CompletableFuture<>();
    LiveModel live = new LiveModel(store, examples);
    FusekiServer fuseki = build(store, options, watchdog, live, jobs);
    try {
      limitForms(fuseki, options.maxRequestBytes());
      guardConnections(fuseki, options);
      allowSlashesInNames(fuseki);
      fuseki.start();
      examples.completeAsync(() -> putExamples(store, options));
      return new ZhengmaiServer(fuseki, watchdog, live, examples);
    } catch (FusekiException e) {
      watchdog.close();
      live.close();
      if (isTaken(e)) {
        throw new StoreException(
            "端口 " + options.port() + " 已被占用，用 --port 换一个",
            "port " + options.port() + " is taken, give another with --port",
            e);
      }
      throw e;
    }
  }

  /** Without them everything else works, so a failure is told and no more. */
  private static boolean putExamples(GraphStore store, ServerOptions options) {
    try {
      return Examples.put(store, new QuestionFolder(options.queries()).now());
    } catch (StoreException e) {
      LOG.warn("示例问题没有写入图库 / examples not stored: {}", e.getMessage());
      return false;
    }
  }

  private static FusekiServer build(
      GraphStore store, ServerOptions options, Watchdog watchdog, LiveModel live, Jobs jobs) {
    DataService.Builder sparql =
        DataService.newBuilder(DatasetGraphFactory.empty()).addEndpoint(Operation.Query);
    QuestionFolder questions = new QuestionFolder(options.queries());
    ServiceDescription description = new ServiceDescription(store, live, questions);
    QueryPlaces places = new QueryPlaces(options.concurrentQueries());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.loopback())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .enableCors(options.cors())
            .registerOperation(Operation.Query, new QueryService(store, live))
            .add(RequestFilter.SPARQL, sparql)
            .addFilter("/*", new RequestFilter(options.loopback(), options.cors()))
            .addFilter("/*", new RequestShares())
            .addFilter(RequestFilter.SPARQL, description)
            .addFilter(
                RequestFilter.SPARQL + "/*", new QueryLimitsFilter(options, watchdog, places))
            .addFilter(
                QuestionsServlet.PATH + "/*", new QueryLimitsFilter(options, watchdog, places));
    ApiServlets.of(store, live, jobs).forEach(builder::addServlet);
    builder.addServlet(QuestionsServlet.PATH + "/*", new QuestionsServlet(store, live, questions));
    builder.addServlet("/api/openapi.json", new OpenApiServlet(questions));
    builder.addServlet("/feed.atom", new FeedServlet(live));
    WebFiles files = new WebFiles();
    for (String path : List.of("/id/*", "/ontology/*", "/.well-known/void")) {
      builder.addServlet(path, new LinkedDataServlet(store, description, files));
    }
    builder.addServlet("/*", new WebServlet(files));
    return builder.build();
  }

  /** Where the workbench is. */
  public URI workbench() {
    return URI.create("http://localhost:" + port() + "/");
  }

  /** What the workbench answers from; for tests that wait for it. */
  public LiveModel model() {
    return live;
  }

  /** Where queries are answered. */
  public URI endpoint() {
    return URI.create("http://localhost:" + port() + "/sparql");
  }

  /** The port listened on. */
  public int port() {
    return fuseki.getPort();
  }

  /** How many requests are under way. */
  public int running() {
    return watchdog.running();
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  /** Stops every query and the server. */
  @Override
  public void close() {
    watchdog.close();
    fuseki.stop();
    live.close();
    // A write under way needs the store; one that failed has nothing more to do with it.
    var unused = examples.exceptionally(e -> false).join();
  }

  private static boolean isTaken(FusekiException e) {
    Throwable cause = e.getCause();
    return cause instanceof BindException
        || (cause != null && cause.getCause() instanceof BindException);
  }

  /** A number such as GB/T 15657 stands in its IRI with an escaped slash. */
  private static void allowSlashesInNames(FusekiServer fuseki) {
    UriCompliance names =
        UriCompliance.DEFAULT.with("names", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR);
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      for (ConnectionFactory factory : connector.getConnectionFactories()) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
          http.getHttpConfiguration().setUriCompliance(names);
        }
      }
    }
    for (var handler : fuseki.getJettyServer().getContainedBeans(ServletContextHandler.class)) {
      handler.getServletHandler().setDecodeAmbiguousURIs(true);
    }
  }

  /** Bodies are read before a thread is taken, and a request has an end however slow its client. */
  private static void guardConnections(FusekiServer fuseki, ServerOptions options) {
    Server jetty = fuseki.getJettyServer();
    // One byte more than is allowed, so that what is too long is told in our words.
    EagerContentHandler bodies =
        new EagerContentHandler(
            new EagerContentHandler.RetainedContentLoaderFactory(
                options.maxRequestBytes() + 1L, FRAMING, false));
    SlowClients slow = new SlowClients(options.deadline().plus(TO_SEND));
    jetty.insertHandler(bodies);
    jetty.insertHandler(slow);
    jetty.setErrorHandler(new ErrorPages());
    for (var handler : jetty.getContainedBeans(ServletContextHandler.class)) {
      handler.setErrorHandler(new ErrorPages());
    }
  }

  private static void limitForms(FusekiServer fuseki, int maxBytes) {
    for (var handler : fuseki.getJettyServer().getContainedBeans(ServletContextHandler.class)) {
      handler.setMaxFormContentSize(maxBytes);
    }
  }
}
