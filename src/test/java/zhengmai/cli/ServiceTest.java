package zhengmai.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.cli.live.ControlClient;
import zhengmai.server.ServerOptions;
import zhengmai.server.job.JobRequest;
import zhengmai.store.GraphStore;

/** A store in service: the command line works on it as if it were alone. */
@Slow
class ServiceTest {
  private static final String LETTER =
      """
      甘肃省医疗保障局关于%s的通知
      甘医保发〔2021〕%d号

      各市州医疗保障局：
      根据《DRG/DIP支付方式改革三年行动计划》（医保发〔2021〕48号），现就有关事项通知如下。
      甘肃省医疗保障局
      2021年12月28日
      """;

  private static final String FILE = "zhengmai-service.json";

  private final Path tmp;
  private final Path folder;
  private final Path store;
  private GraphStore open;
  private Serving service;

  ServiceTest(@TempDir Path tmp) throws IOException {
    this.tmp = tmp;
    this.folder = Files.createDirectories(tmp.resolve("政策 文件"));
    this.store = tmp.resolve("db");
    write("1.txt", 7, "开展DRG试点");
    this.open = GraphStore.open(store);
    this.service = serve(List.of());
  }

  private Serving serve(List<Serving.Task> tasks) {
    ServerOptions options = ServerOptions.DEFAULTS.withPort(0);
    return Serving.start(open, options, console(), tasks);
  }

  private static Console console() {
    PrintStream none = new PrintStream(PrintStream.nullOutputStream(), false, UTF_8);
    return new Console(none, none);
  }

  @AfterEach
  void end() {
    service.close();
    open.close();
  }

  private void write(String name, int serial, String about) throws IOException {
    Files.writeString(folder.resolve(name), LETTER.formatted(about, serial));
  }

  private Ran run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--store";
    all[args.length + 1] = store.toString();
    return Ran.of(all);
  }

  private Ran ingest() {
    return run("ingest", folder.toString(), "--rejected", tmp.resolve("rejected.csv").toString());
  }

  private String page(String path) throws IOException {
    try (InputStream in = service.server().workbench().resolve(path).toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Asks again and again; the time is that of a busy machine. */
  private static void until(java.util.concurrent.Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!holds.call()) {
      assertThat(System.nanoTime()).isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  @Test
  void commands_whileTheStoreIsInService_giveWhatTheyGiveAlone() throws IOException {
    Ran first = ingest();
    assertThat(first.code()).as(first.err()).isEqualTo(Main.OK);
    assertThat(first.err()).contains("文件1件，通知1件").doesNotContain("正在使用");
    assertThat(service.server().model().upToDate().policies().size()).isPositive();
    assertThat(page("/api/search?q=DRG")).contains("甘医保发〔2021〕7号");

    write("2.txt", 8, "开展门诊共济");
    assertThat(ingest().code()).isZero();
    assertThat(service.server().model().upToDate()).isNotNull();
    assertThat(page("/api/search?q=%E5%85%B1%E6%B5%8E")).contains("甘医保发〔2021〕8号");

    List<String[]> reading =
        List.of(
            new String[] {"query", "policy-by-number", "--param", "number=甘医保发〔2021〕7号"},
            new String[] {"lineage", "医保发〔2021〕48号", "--format", "csv"},
            new String[] {"changes", "--since", "2022-06-01", "--format", "csv"},
            new String[] {"report", "wanted", "--out", tmp.resolve("报表").toString()},
            new String[] {"query", "no-such-question"},
            new String[] {"check", "--graph"},
            new String[] {"check", "--integrity"},
            new String[] {"export"});
    List<Ran> served = reading.stream().map(this::run).toList();
    assertThat(run("backup", tmp.resolve("b.nq.gz").toString()).code()).isZero();
    service.close();
    open.close();
    for (int i = 0; i < reading.size(); i++) {
      Ran alone = run(reading.get(i));
      assertThat(served.get(i)).as(String.join(" ", reading.get(i))).isEqualTo(alone);
    }
    assertThat(served.get(0).out()).contains("开展DRG试点");
    assertThat(Ran.of("backup", "--verify", tmp.resolve("b.nq.gz").toString()).code()).isZero();
  }

  @Test
  void remove_whileTheStoreIsInService_takesTheSourceOut() {
    ingest();
    assertThat(run("remove", "1.txt").err()).contains("去掉1个来源");
    assertThat(run("remove", "1.txt").code()).isEqualTo(Main.FINDINGS);
    assertThat(run("export").out()).doesNotContain("甘医保发〔2021〕7号");
  }

  @Test
  void wrongUse_whileTheStoreIsInService_isToldAsAlone() {
    Ran ran = run("ingest");
    assertThat(ran.code()).isEqualTo(Main.USAGE);
    assertThat(ran.err()).contains("PATH");
  }

  @Test
  void twoWriters_takeTurns() throws Exception {
    Files.createDirectories(tmp.resolve("另一处"));
    for (int i = 20; i < 40; i++) {
      write(i + ".txt", i, "开展第" + i + "批试点");
      Files.writeString(
          tmp.resolve("另一处").resolve(i + ".txt"), LETTER.formatted("开展长期护理", 100 + i));
    }
    CompletableFuture<Ran> other =
        CompletableFuture.supplyAsync(
            () ->
                run(
                    "ingest",
                    tmp.resolve("另一处").toString(),
                    "--rejected",
                    tmp.resolve("r2.csv").toString()));
    assertThat(ingest().code()).isZero();
    assertThat(other.get(60, TimeUnit.SECONDS).code()).isZero();
    assertThat(run("export").out()).contains("甘医保发〔2021〕39号", "甘医保发〔2021〕139号");
    assertThat(run("check", "--integrity").code()).isZero();
  }

  @Test
  void relativePaths_areMeantWhereTheCommandWasTyped() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OptionalInt code =
        ControlClient.run(
            store,
            new JobRequest(
                List.of("ingest", "政策 文件/1.txt", "--store", "db", "--rejected", "r.csv"),
                tmp,
                false),
            new PrintStream(PrintStream.nullOutputStream(), false, UTF_8),
            new PrintStream(err, true, UTF_8));
    assertThat(code).as(err.toString(UTF_8)).hasValue(Main.OK);
    assertThat(err.toString(UTF_8)).contains("通知1件");
  }

  @Test
  void serviceFile_isReadableByItsUserOnly_andGoesWithTheService() throws IOException {
    Path file = store.resolve(FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    service.close();
    assertThat(file).doesNotExist();
  }

  @Test
  void staleServiceFile_isPassedOver() throws IOException {
    String left = Files.readString(store.resolve(FILE));
    service.close();
    open.close();
    // Nobody listens at the port any more.
    Files.writeString(store.resolve(FILE), left);
    assertThat(ingest().code()).isZero();
    Files.writeString(store.resolve(FILE), left.replaceAll("\"pid\":\\d+", "\"pid\":2147483600"));
    assertThat(run("query", "policy-by-number", "--param", "number=甘医保发〔2021〕7号").out())
        .contains("开展DRG试点");
    Files.writeString(store.resolve(FILE), "{\"format\":");
    assertThat(run("export").out()).contains("甘医保发〔2021〕7号");
  }

  private URI control() throws IOException {
    Matcher port =
        Pattern.compile("\"port\":(\\d+)").matcher(Files.readString(store.resolve(FILE)));
    assertThat(port.find()).isTrue();
    return URI.create("http://127.0.0.1:" + port.group(1) + "/command");
  }

  private String token() throws IOException {
    Matcher token =
        Pattern.compile("\"token\":\"([0-9a-f]{64})\"")
            .matcher(Files.readString(store.resolve(FILE)));
    assertThat(token.find()).isTrue();
    return "Bearer " + token.group(1);
  }

  private int status(String method, Map<String, String> head, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(control()).method(method, BodyPublishers.ofString(body));
    head.forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @Test
  void strangers_areNotLetIn() throws Exception {
    String order =
        "{\"arguments\":[\"export\",\"--store\",\"%s\"],\"directory\":\"/tmp\",\"terminal\":false}"
            .formatted(store);
    assertThat(status("POST", Map.of(), order)).isEqualTo(403);
    assertThat(status("POST", Map.of("Authorization", "Bearer 0"), order)).isEqualTo(403);
    assertThat(status("GET", Map.of("Authorization", token()), "")).isEqualTo(405);
    // A page that knew the token would still be a page.
    assertThat(
            status("POST", Map.of("Authorization", token(), "Sec-Fetch-Site", "cross-site"), order))
        .isEqualTo(403);
    assertThat(status("POST", Map.of("Authorization", token()), order.replace("export", "serve")))
        .isEqualTo(400);
    for (String bad : List.of("", "[]", "{}", "{\"arguments\":[],\"directory\":\"/\"}", "nul")) {
      assertThat(status("POST", Map.of("Authorization", token()), bad)).as(bad).isEqualTo(400);
    }
    assertThat(status("POST", Map.of("Authorization", token()), "x".repeat((1 << 20) + 5)))
        .isEqualTo(413);
    assertThat(status("POST", Map.of("Authorization", token()), order)).isEqualTo(200);
  }

  @Test
  void clientThatGoesAway_endsItsJob() throws Exception {
    String body =
        "{\"arguments\":[\"watch\",\"%s\",\"--every\",\"0.1\",\"--store\",\"%s\",\"--rejected\",\"%s\"],\"directory\":\"%s\",\"terminal\":false}"
            .formatted(folder, store, tmp.resolve("r.csv"), tmp);
    int length = body.getBytes(UTF_8).length;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), control().getPort())) {
      socket
          .getOutputStream()
          .write(
              "POST /command HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(token(), length, body)
                  .getBytes(UTF_8));
      until(() -> page("/api/search?q=DRG").contains("甘医保发〔2021〕7号"));
      assertThat(page("/api/jobs")).contains("\"command\":\"watch\"").doesNotContain("ended");
      write("2.txt", 8, "开展门诊共济");
      until(() -> page("/api/search?q=%E5%85%B1%E6%B5%8E").contains("甘医保发〔2021〕8号"));
    }
    until(() -> page("/api/jobs").contains("\"ended\""));
    write("3.txt", 9, "开展长期护理");
    assertThat(ingest().code()).isZero();
    assertThat(run("export").out()).contains("甘医保发〔2021〕9号");
  }

  @Test
  void serviceThatEndsInAJob_keepsWhatWasRead() throws Exception {
    for (int i = 100; i < 180; i++) {
      write(i + ".txt", i, "开展第" + i + "批试点");
    }
    CompletableFuture<Ran> reading = CompletableFuture.supplyAsync(this::ingest);
    until(() -> !page("/api/jobs").contains("\"done\":0") && page("/api/jobs").contains("done"));
    service.close();
    open.close();
    Ran ran = reading.get(60, TimeUnit.SECONDS);
    assertThat(ran.code()).isEqualTo(Main.FINDINGS);
    assertThat(ran.err()).contains("中途停止");
    assertThat(run("check", "--integrity").code()).isZero();
    assertThat(run("check", "--graph").err()).doesNotContain("stale");
    assertThat(ingest().code()).isZero();
    assertThat(run("export").out()).contains("甘医保发〔2021〕179号");
  }

  @Test
  void serviceThatWatches_followsItsFolder() throws Exception {
    service.close();
    List<String> watch =
        List.of(
            "watch",
            folder.toString(),
            "--every",
            "0.1",
            "--store",
            store.toString(),
            "--rejected",
            tmp.resolve("r.csv").toString());
    service = serve(List.of(new Serving.Task(watch, Optional.empty())));
    until(() -> page("/api/search?q=DRG").contains("甘医保发〔2021〕7号"));
    write("2.txt", 8, "开展门诊共济");
    until(() -> page("/api/search?q=%E5%85%B1%E6%B5%8E").contains("甘医保发〔2021〕8号"));
    assertThat(run("query", "policy-by-number", "--param", "number=甘医保发〔2021〕8号").code()).isZero();
  }
}
