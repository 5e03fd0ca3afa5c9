package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing vanishes: what is met is read, refused by name or counted by kind. */
class AccountingTest {
  private static final String LETTER =
      """
      云南省医疗保障局关于添置药箱的通知
      云医保〔2022〕931号

      各州（市）医疗保障局：
      根据《乡村药箱办法》，现就有关事项通知如下。
      云南省医疗保障局
      2022年3月1日
      """;

  private static final String PAGE_OF_NOTHING = "<html><body><p>页面不存在</p></body></html>";

  private static final Pattern SKIPPED = Pattern.compile("(?m)^(\\d+)个文件的种类不读：(.*?) / ");

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content(name));
      }
    }
    return out.toByteArray();
  }

  private static byte[] content(String name) throws IOException {
    if (name.endsWith(".zip")) {
      return zip("内/药箱.txt", "内/演示.pptx");
    }
    String text = name.contains("坏") ? PAGE_OF_NOTHING : LETTER;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int skipped(Ran ran) {
    Matcher m = SKIPPED.matcher(ran.err());
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  @Test
  void folder_otherKinds_areCountedByKind(@TempDir Path folder) throws IOException {
    for (String name : List.of("通知", "a.mp4", "b.MP4", "c.exe", ".DS_Store", "关于药箱2022.12")) {
      Files.write(folder.resolve(name), content(name));
    }

    Ran ran = Ran.of("extract", folder.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.err())
        .contains("4个文件的种类不读：.mp4 2、.exe 1、隐藏文件 hidden 1")
        .contains("4 files of kinds not read: .mp4 2, .exe 1");
  }

  @Test
  void archive_withNothingReadable_isNamed_andTheExitCodeTells(@TempDir Path folder)
      throws IOException {
    Path film = Files.write(folder.resolve("录像.zip"), zip("一.mp4", "二.mp4"));
    Path empty = Files.write(folder.resolve("空.zip"), zip());

    Ran ran = Ran.of("extract", film.toString(), empty.toString());

    assertThat(ran.code()).isEqualTo(Main.FINDINGS);
    assertThat(ran.err())
        .contains("录像.zip: 压缩包里没有可读的文件：.mp4 2 / ")
        .contains("空.zip: 压缩包里没有文件 / the archive has no files");
  }

  @Test
  void archive_ofAnotherKind_isNamedWithTheWayOut(@TempDir Path folder) throws IOException {
    Path rar = Files.write(folder.resolve("附件.rar"), new byte[] {'R', 'a', 'r', '!', 26, 7, 1, 0});

    Ran ran = Ran.of("extract", rar.toString());

    assertThat(ran.code()).isEqualTo(Main.FINDINGS);
    assertThat(ran.err()).contains("附件.rar: RAR、7z、tar、gz压缩包打不开，请解压，或改存为ZIP");
  }

  @Test
  void mapping_besideItsTable_isNoKindOfItsOwn(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("表.csv"), "名,号\n关于清点药箱的通知,云医保〔2022〕937号\n");
    Files.writeString(folder.resolve("表.mapping.csv"), "列,字段\n名,标题\n号,发文字号\n");
    Files.writeString(folder.resolve("别的.mapping.csv"), "列,字段\n名,标题\n");

    Ran ran = Ran.of("extract", folder.toString());

    assertThat(ran.err()).contains("1个文件的种类不读：.mapping.csv 1 / ");
  }

  @Test
  void rejected_nameThatIsAFormula_isHarmlessInTheTable(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("未收.csv");
    String store = folder.resolve("db").toString();

    Ran ran = Ran.of("ingest", "=1+1.txt", "--store", store, "--rejected", table.toString());

    assertThat(ran.code()).isEqualTo(Main.FINDINGS);
    assertThat(Files.readString(table))
        .startsWith("\ufeff文件 file,")
        .contains("\n'=1+1.txt,,no-such");
  }

  @Provide
  Arbitrary<Set<String>> names() {
    return Arbitraries.of(
            "药箱",
            "药箱.txt",
            "药箱.MD",
            "药箱.mp4",
            "药箱.jpg",
            "坏.html",
            "坏.htm",
            "包.zip",
            "药箱2022.3",
            ".藏",
            "README.md",
            "药箱.epub")
        .set()
        .ofMinSize(1);
  }

  /** Whatever lies in a folder, and in an archive in it, is accounted for. */
  @Property(tries = 40)
  void inputs_areTheSourcesTheRejectedAndTheSkipped(@ForAll("names") Set<String> names)
      throws IOException {
    Path folder = Files.createTempDirectory("account");
    int met = 0;
    for (String name : names) {
      Files.write(folder.resolve(name), content(name));
      met += name.endsWith(".zip") ? 2 : 1;
    }

    Ran ran = Ran.of("extract", folder.toString());

    Set<String> sources = new HashSet<>();
    ran.out()
        .lines()
        .map(l -> JsonParser.parseString(l).getAsJsonObject().getAsJsonObject("source"))
        .forEach(s -> sources.add(s.get("file").getAsString()));
    long refused =
        ran.err().lines().filter(l -> l.startsWith("坏.htm") && l.contains(" / ")).count();
    assertThat(sources.size() + refused + skipped(ran)).as(names + ran.err()).isEqualTo(met);
    clear(folder);
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : Arrays.asList(files.toArray(Path[]::new))) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
