package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/** A folder that a store follows: what is in it comes, changes and goes. */
@Slow
class WatchTest {
  private static final String LETTER =
      """
      甘肃省医疗保障局关于%s的通知
      甘医保发〔2021〕%d号

      各市州医疗保障局：
      根据《DRG/DIP支付方式改革三年行动计划》（医保发〔2021〕48号），现就有关事项通知如下。
      甘肃省医疗保障局
      2021年12月28日
      """;

  private final Path tmp;
  private final Path folder;
  private final String store;

  WatchTest(@TempDir Path tmp) throws IOException {
    this.tmp = tmp;
    this.folder = Files.createDirectories(tmp.resolve("政策 文件/2021"));
    this.store = tmp.resolve("db").toString();
  }

  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(PrintStream.nullOutputStream());
    Main.run(print, err, args);
    print.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private void follow() {
    String rejected = tmp.resolve("rejected.csv").toString();
    run(
        "watch",
        tmp.resolve("政策 文件").toString(),
        "--once",
        "--store",
        store,
        "--rejected",
        rejected);
  }

  private String changes(String... more) {
    String[] args = {"changes", "--since", "2022-06-01", "--format", "csv", "--store", store};
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  private void write(String name, int serial, String about) throws IOException {
    Files.writeString(folder.resolve(name), LETTER.formatted(about, serial));
  }

  @Test
  void watchOnce_filesThatComeChangeAndGo_areNewChangedAndWithdrawn() throws IOException {
    write("1.txt", 7, "开展DRG试点");
    write("2.txt", 8, "开展门诊共济");
    follow();
    assertThat(changes("--kind", "新增")).contains("甘医保发〔2021〕7号", "甘医保发〔2021〕8号");
    assertThat(changes("--kind", "新增", "--region", "青海")).doesNotContain("甘医保发");

    write("1.txt", 7, "开展DRG付费");
    Files.delete(folder.resolve("2.txt"));
    follow();
    assertThat(changes("--kind", "变更"))
        .contains("标题－甘肃省医疗保障局关于开展DRG试点的通知")
        .contains("标题＋甘肃省医疗保障局关于开展DRG付费的通知");
    assertThat(changes("--kind", "撤下")).contains("甘医保发〔2021〕8号", "2.txt");
    assertThat(run("query", "policy-by-number", "--param", "number=甘医保发〔2021〕7号", "--store", store))
        .contains("开展DRG付费")
        .doesNotContain("开展DRG试点");
  }

  @Test
  void watchOnce_fileThatBecameUnreadable_keepsWhatItSaid() throws IOException {
    write("1.txt", 7, "开展DRG试点");
    follow();
    Files.write(folder.resolve("1.txt"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1, 2});
    follow();
    assertThat(changes("--kind", "撤下")).doesNotContain("7号");
    assertThat(changes("--kind", "新增")).contains("甘医保发〔2021〕7号");
  }

  @Test
  void watchOnce_archiveThatBecameUnreadable_keepsWhatWasInIt() throws IOException {
    Path archive = folder.resolve("资料.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("通知/1.txt"));
      zip.write(LETTER.formatted("开展DRG试点", 7).getBytes(StandardCharsets.UTF_8));
    }
    follow();
    assertThat(changes("--kind", "新增")).contains("甘医保发〔2021〕7号", "资料.zip!/通知/1.txt");
    Files.write(archive, new byte[] {'P', 'K', 3, 4, 0, 1, 2});
    follow();
    assertThat(changes("--kind", "撤下")).doesNotContain("7号");
    Files.delete(archive);
    follow();
    assertThat(changes("--kind", "撤下")).contains("甘医保发〔2021〕7号");
  }

  @Test
  void watchOnce_rejectedFile_isInTheStoreUntilItIsReadableOrGone() throws IOException {
    Files.write(folder.resolve("1.txt"), new byte[] {0, 1, 2});
    Files.write(folder.resolve("2.txt"), new byte[] {0, 1, 2});
    follow();
    String[] export = {"export", "--store", store};
    assertThat(run(export)).contains("2021/1.txt", "2021/2.txt", "/rejected> .");
    write("1.txt", 7, "开展DRG试点");
    Files.delete(folder.resolve("2.txt"));
    follow();
    assertThat(run(export)).doesNotContain("/rejected> .");
  }

  @Test
  void changes_ofAnotherQuestionsDocuments_onlyThose() throws IOException {
    write("1.txt", 7, "开展DRG试点");
    write("2.txt", 8, "开展门诊共济");
    follow();
    String found = changes("--question", "policy-by-number", "--param", "number=甘医保发〔2021〕8号");
    assertThat(found).contains("甘医保发〔2021〕8号").doesNotContain("甘医保发〔2021〕7号");
    String feed = run("changes", "--since", "2022-06-01", "--format", "atom", "--store", store);
    assertThat(feed)
        .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
        .contains("新增：甘肃省医疗保障局关于开展DRG试点的通知");
  }

  @Test
  void watch_whileItRuns_followsTheFolder() throws Exception {
    write("1.txt", 7, "开展DRG试点");
    Files.write(folder.resolve("2.txt"), new byte[] {0, 1, 2});
    Files.write(folder.resolve("3.txt"), new byte[] {0, 1, 2});
    Thread watching = watch();
    try {
      until("甘医保发〔2021〕7号");
      write("2.txt", 9, "开展门诊共济");
      until("甘医保发〔2021〕9号");
      assertThat(run("export", "--store", store).lines().filter(l -> l.endsWith("/rejected> .")))
          .anyMatch(l -> l.contains("3.txt"))
          .noneMatch(l -> l.contains("2.txt"));
    } finally {
      watching.interrupt();
      watching.join(Duration.ofMinutes(1).toMillis());
    }
    assertThat(watching.isAlive()).isFalse();
  }

  @Test
  void watch_mappingThatChanges_readsItsTableAgain() throws Exception {
    Files.writeString(folder.resolve("list.csv"), "名,号,日\n关于开展DRG试点的通知,甘医保发〔2021〕10号,2021-12-01\n");
    Path mapping = folder.resolve("list.mapping.csv");
    Files.writeString(mapping, "列,字段\n名,标题\n号,说明\n日,成文日期\n");
    Thread watching = watch();
    try {
      exported("关于开展DRG试点的通知");
      Files.writeString(mapping, "列,字段\n名,标题\n号,发文字号\n日,成文日期\n");
      exported("甘医保发-2021-10>");
    } finally {
      watching.interrupt();
      watching.join(Duration.ofMinutes(1).toMillis());
    }
  }

  private Thread watch() {
    String rejected = tmp.resolve("rejected.csv").toString();
    String parent = tmp.resolve("政策 文件").toString();
    Thread watching =
        new Thread(
            () -> run("watch", parent, "--every", "0.1", "--store", store, "--rejected", rejected));
    watching.start();
    return watching;
  }

  private void exported(String text) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(120);
    while (!run("export", "--store", store).contains(text)) {
      assertThat(Instant.now()).as(text + " never came").isBefore(end);
      // The watcher needs the store between two looks.
      Thread.sleep(1000);
    }
  }

  /** The store is the watcher's while it writes: asking then is refused, and asked again. */
  private void until(String number) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(120);
    while (!changes("--kind", "新增").contains(number)) {
      assertThat(Instant.now()).as(number + " never came").isBefore(end);
      Thread.sleep(200);
    }
  }
}
