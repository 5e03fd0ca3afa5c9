package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.model.Finding;
import zhengmai.source.ocr.Ocr;

final class ArchiveTest {
  private static final String LETTER = "关于药箱的通知\n云医保〔2022〕931号\n药箱放在村口。\n";
  private static final ArchiveLimits SMALL =
      new ArchiveLimits(3, 1 << 20, 2, 1 << 20, 200, 8L << 20, 3 << 20);

  private static final ArchiveLimits FEW =
      new ArchiveLimits(1000, 32L << 20, 2, 1 << 20, 200, 8L << 20, 3 << 20);

  private final Path folder;

  ArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  /** An archive with names in this encoding; the flag for UTF-8 is set for UTF-8 alone. */
  private static byte[] zip(String encoding, Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setEncoding(encoding);
      zip.setUseLanguageEncodingFlag(encoding.equals("UTF-8"));
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(e.getKey()));
        zip.write(e.getValue());
        zip.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> entries(Object... namesAndBytes) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      Object content = namesAndBytes[i + 1];
      entries.put(
          (String) namesAndBytes[i], content instanceof byte[] b ? b : bytes((String) content));
    }
    return entries;
  }

  private final Skipped skipped = new Skipped();

  private Path file(byte[] archive) throws IOException {
    return Files.write(folder.resolve("资料.zip"), archive);
  }

  private List<SourceFile> read(byte[] archive) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Formats.read(file(archive), files::add, skipped);
    return files;
  }

  private List<SourceFile> read(byte[] archive, ArchiveLimits limits) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Archive.read(file(archive), limits, Formats.with(Ocr.NEVER), files::add, skipped);
    return files;
  }

  private static List<String> names(List<SourceFile> files) {
    return files.stream().map(SourceFile::name).toList();
  }

  /** {@code name: codes of findings}. */
  private static List<String> told(List<SourceFile> files) {
    return files.stream()
        .map(f -> f.name() + ": " + f.findings().stream().map(Finding::code).toList())
        .toList();
  }

  @Test
  void entries_eachIsASourceOfItsOwn() throws IOException {
    List<SourceFile> files =
        read(
            zip(
                "UTF-8",
                entries("2022/通知.txt", LETTER, "图.png", "x", "网页.html", "<html>" + LETTER)));
    assertThat(names(files)).containsExactly("资料.zip!/2022/通知.txt", "资料.zip!/网页.html");
    assertThat(files.get(0).sha256()).isEqualTo(Received.of("x", bytes(LETTER)).sha256());
    assertThat(files.get(0).text().orElseThrow().file()).isEqualTo("资料.zip!/2022/通知.txt");
    assertThat(files.get(1).mediaType()).isEqualTo("text/html");
  }

  @Test
  void names_asWindowsWritesThem_areRead() throws IOException {
    List<SourceFile> files = read(zip("GBK", entries("医保\\通知〔2022〕.txt", LETTER)));
    assertThat(names(files)).containsExactly("资料.zip!/医保/通知〔2022〕.txt");
  }

  @Test
  void archiveInAnArchive_isOpened() throws IOException {
    byte[] inner = zip("GBK", entries("内/通知.txt", LETTER));
    List<SourceFile> files = read(zip("UTF-8", entries("年度/三月.zip", inner, "一.txt", LETTER)));
    assertThat(names(files)).containsExactly("资料.zip!/年度/三月.zip!/内/通知.txt", "资料.zip!/一.txt");
  }

  @Test
  void archivesNestedTooDeep_areNamed_andTheRestGoesOn() throws IOException {
    byte[] archive = zip("UTF-8", entries("一.txt", LETTER));
    for (int i = 0; i < 5; i++) {
      archive = zip("UTF-8", entries("内.zip", archive, "一.txt", LETTER));
    }
    assertThat(told(read(archive)))
        .containsExactly(
            "资料.zip!/内.zip!/内.zip!/内.zip: [nested-too-deep]",
            "资料.zip!/内.zip!/内.zip!/一.txt: []",
            "资料.zip!/内.zip!/一.txt: []",
            "资料.zip!/一.txt: []");
  }

  @Test
  void names_thatLeadOut_areNamed_andTheRestGoesOn() throws IOException {
    List<SourceFile> files =
        read(
            zip(
                "UTF-8",
                entries(
                    "../../etc/甲.txt",
                    LETTER,
                    "/乙.txt",
                    LETTER,
                    "C:\\丙.txt",
                    LETTER,
                    "a/../丁.txt",
                    LETTER,
                    "戊..txt",
                    LETTER)));
    assertThat(told(files))
        .containsExactly(
            "资料.zip!/../../etc/甲.txt: [unsafe-name]",
            "资料.zip!//乙.txt: [unsafe-name]",
            "资料.zip!/C:/丙.txt: [unsafe-name]",
            "资料.zip!/a/../丁.txt: [unsafe-name]",
            "资料.zip!/戊..txt: []");
    assertThat(files.get(0).findings().get(0).zh()).isEqualTo("压缩包里的文件名“../../etc/甲.txt”指向包外");
  }

  @Test
  void bomb_isNamedInTime_andTheRestGoesOn() throws IOException {
    byte[] bomb = zip("UTF-8", entries("炸.txt", new byte[300 << 20], "一.txt", LETTER));
    List<SourceFile> files = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(bomb));
    assertThat(told(files)).containsExactly("资料.zip!/炸.txt: [zip-bomb]", "资料.zip!/一.txt: []");
  }

  @Test
  void archive_thatInflatesToTooMuch_endsThere() throws IOException {
    byte[] half = new byte[2 << 20];
    new Random(7).nextBytes(half);
    List<SourceFile> files =
        read(zip("UTF-8", entries("一.txt", half, "二.txt", half, "三.txt", LETTER)), SMALL);
    assertThat(told(files))
        .containsExactly("资料.zip!/一.txt: [not-text]", "资料.zip!/二.txt: [archive-too-large]");
  }

  @Test
  void archive_withTooManyEntries_isNamed() throws IOException {
    List<SourceFile> files =
        read(zip("UTF-8", entries("1.txt", "", "2.txt", "", "3.txt", "", "4.txt", "")), SMALL);
    assertThat(told(files)).containsExactly("资料.zip: [too-many-entries]");
  }

  /** An archive of nothing but a directory. */
  private Path directoryOf(int entries, int nameLength) throws IOException {
    Path path = folder.resolve("目录.zip");
    ByteBuffer entry = ByteBuffer.allocate(46 + nameLength).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.fill(entry.array(), 46, entry.capacity(), (byte) 'a');
    entry.putInt(0, 0x02014b50).putShort(28, (short) nameLength);
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0, 0x06054b50).putShort(8, (short) 1).putShort(10, (short) 1);
    end.putInt(12, entries * entry.capacity()).putInt(16, 4);
    int block = 100;
    byte[] many = new byte[block * entry.capacity()];
    for (int i = 0; i < many.length; i += entry.capacity()) {
      System.arraycopy(entry.array(), 0, many, i, entry.capacity());
    }
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(new byte[] {'P', 'K', 3, 4});
      for (int i = 0; i < entries; i += block) {
        out.write(many);
      }
      out.write(end.array());
    }
    return path;
  }

  private static String toldOf(Path archive) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Archive.read(archive, FEW, Formats.with(Ocr.NEVER), files::add, new Skipped());
    return String.join("; ", told(files));
  }

  /** Their list would fill the memory of the tests, and the archive tells of one alone. */
  @Test
  void directory_ofMillionsOfEntries_isNamed() throws IOException {
    assertThat(toldOf(directoryOf(2_000_000, 1))).isEqualTo("目录.zip: [too-many-entries]");
  }

  @Test
  void directory_ofEndlessNames_isNamed() throws IOException {
    assertThat(toldOf(directoryOf(1_000, 60_000))).isEqualTo("目录.zip: [directory-too-large]");
  }

  @Test
  void file_thatIsTooLarge_isNamed() throws IOException {
    byte[] large = new byte[65 << 20];
    new Random(7).nextBytes(large);
    assertThat(told(read(zip("UTF-8", entries("大.txt", large)))))
        .containsExactly("资料.zip!/大.txt: [too-large]");
  }

  /** Sets the bit that tells encryption, in the local header and in the directory. */
  @Test
  void encryptedEntry_isNamed_andTheRestGoesOn() throws IOException {
    byte[] archive = zip("UTF-8", entries("密.txt", LETTER, "一.txt", LETTER));
    String s = new String(archive, StandardCharsets.ISO_8859_1);
    archive[s.indexOf("PK\u0003\u0004") + 6]++;
    archive[s.indexOf("PK\u0001\u0002") + 8]++;
    assertThat(told(read(archive)))
        .containsExactly("资料.zip!/密.txt: [encrypted]", "资料.zip!/一.txt: []");
  }

  @Test
  void damagedEntry_isNamed_andTheRestGoesOn() throws IOException {
    byte[] archive = zip("UTF-8", entries("坏.txt", LETTER.repeat(50), "一.txt", LETTER));
    archive[60]++;
    archive[61]++;
    List<SourceFile> files = read(archive);
    assertThat(told(files).get(1)).isEqualTo("资料.zip!/一.txt: []");
    assertThat(files.get(0).findings()).isNotEmpty();
  }

  @Test
  void damagedArchive_isNamed() throws IOException {
    byte[] archive = zip("UTF-8", entries("一.txt", LETTER));
    byte[] cut = Arrays.copyOf(archive, archive.length - 30);
    assertThat(told(read(cut))).containsExactly("资料.zip: [unreadable-archive]");
  }

  @Test
  void document_ofAnOfficeProgram_isNoArchive() throws IOException {
    byte[] head = zip("UTF-8", entries("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"));
    assertThat(Formats.isArchive(Head.of(head))).isFalse();
    assertThat(Head.of(head).isOfficePackage("word/")).isTrue();
    byte[] folder = zip("UTF-8", entries("word/通知.txt", LETTER));
    assertThat(Formats.isArchive(Head.of(folder))).isTrue();
  }

  @Test
  void folder_withArchives_listsThem() throws IOException {
    file(zip("UTF-8", entries("一.txt", LETTER)));
    assertThat(Inputs.of(List.of(folder)).files()).containsExactly(folder.resolve("资料.zip"));
  }
}
