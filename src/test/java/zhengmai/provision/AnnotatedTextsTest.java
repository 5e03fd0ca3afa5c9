package zhengmai.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zhengmai.extract.Readings;
import zhengmai.model.NoticeRecord;
import zhengmai.pipeline.SourceReader;
import zhengmai.source.Skipped;
import zhengmai.source.ocr.Ocr;
import zhengmai.text.Flow;

/**
 * The provisions of 40 real texts as a reader numbers them, against the trees; where the texts are
 * beside the project. The annotation holds numbers only.
 */
final class AnnotatedTextsTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Path ANNOTATED = Path.of("src/test/resources/provisions/annotated.txt");
  private static final Pattern RANGE = Pattern.compile("(?<head>.*/)?(?<a>[^/]+)-(?<b>[^/]+)");
  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";

  private record Annotated(String file, int line, String title, Set<String> paths, boolean law) {}

  @Test
  void trees_areThoseOfTheReader() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    List<String> wrong = new ArrayList<>();
    int right = 0;
    int found = 0;
    int annotated = 0;
    Map<String, Map<Integer, String>> texts = new HashMap<>();
    for (Annotated a : read()) {
      String text =
          texts.computeIfAbsent(a.file(), AnnotatedTextsTest::texts).getOrDefault(a.line(), "");
      Set<String> tree = provisions(text, a.law());
      Set<String> both = new HashSet<>(tree);
      both.retainAll(a.paths());
      right += both.size();
      found += tree.size();
      annotated += a.paths().size();
      if (!tree.equals(a.paths())) {
        Set<String> missing = new TreeSet<>(a.paths());
        missing.removeAll(tree);
        tree.removeAll(a.paths());
        wrong.add(a.title() + " missing " + missing + " too many " + new TreeSet<>(tree));
        assertThat(a.law()).as("a law of articles: " + wrong).isFalse();
      }
    }
    assertThat((double) right / found).as("precision; " + wrong).isGreaterThanOrEqualTo(0.98);
    assertThat((double) right / annotated).as("recall; " + wrong).isGreaterThanOrEqualTo(0.98);
  }

  /** Numbered provisions and 款, without those of the letter that issues them. */
  private static Set<String> provisions(String text, boolean law) {
    Set<String> paths = new TreeSet<>();
    for (Provision p : ProvisionReader.read(text).all()) {
      boolean paragraph = law && p.kind() == ProvisionKind.PARAGRAPH && p.label().endsWith("款");
      if ((p.kind().isNumbered() || paragraph) && !p.path().startsWith("通知/")) {
        paths.add(p.path());
      }
    }
    return paths;
  }

  private static Map<Integer, String> texts(String file) {
    Map<Integer, String> texts = new HashMap<>();
    Path path = CORPUS.resolve(file);
    new SourceReader(Readings.DATA, Optional.empty(), Ocr.NEVER, "annotated")
        .read(
            path,
            read ->
                read.extraction().records().stream()
                    .filter(r -> r instanceof NoticeRecord)
                    .forEach(
                        r ->
                            read.texts()
                                .of(r)
                                .map(Flow::text)
                                .ifPresent(t -> texts.putIfAbsent(r.source().line(), t))),
            new Skipped());
    return texts;
  }

  private static List<Annotated> read() throws IOException {
    List<Annotated> all = new ArrayList<>();
    for (String line : Files.readAllLines(ANNOTATED, StandardCharsets.UTF_8)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cells = line.split(" \\| ", -1);
      Set<String> paths = new HashSet<>();
      for (String token : cells[3].split(" ", -1)) {
        paths.addAll(expand(token));
      }
      boolean law = cells[3].contains("条1-");
      all.add(new Annotated(cells[0], Integer.parseInt(cells[1]), cells[2], paths, law));
    }
    return all;
  }

  private static List<String> expand(String token) {
    if (token.startsWith("条") || token.startsWith("章")) {
      String[] ends = token.substring(1).split("-", -1);
      return row(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), "第", token.substring(0, 1));
    }
    Matcher paragraphs = Pattern.compile("(\\d+):(\\d+)款").matcher(token);
    if (paragraphs.matches()) {
      String article = article(paragraphs.group(1)) + "/第";
      return row(1, Integer.parseInt(paragraphs.group(2)), article, "款");
    }
    Matcher items = Pattern.compile("(\\d+)(?:\\.(\\d+))?:（(\\d+)）").matcher(token);
    if (items.matches()) {
      String paragraph = items.group(2) == null ? "" : "/第" + han(items.group(2)) + "款";
      String head = article(items.group(1)) + paragraph + "/（";
      return row(1, Integer.parseInt(items.group(3)), head, "）");
    }
    Matcher range = RANGE.matcher(token);
    if (!range.matches()) {
      return List.of(token);
    }
    String head = range.group("head") == null ? "" : range.group("head");
    String a = range.group("a");
    List<String> all = new ArrayList<>();
    for (int n = value(a); n <= value(range.group("b")); n++) {
      all.add(head + like(a, n));
    }
    return all;
  }

  private static List<String> row(int from, int to, String before, String behind) {
    List<String> all = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      all.add(before + han(Integer.toString(n)) + behind);
    }
    return all;
  }

  private static String article(String number) {
    return "第" + han(number) + "条";
  }

  private static String han(String number) {
    return zhengmai.text.HanNumerals.of(Integer.parseInt(number));
  }

  private static int value(String label) {
    if (CIRCLED.contains(label)) {
      return CIRCLED.indexOf(label) + 1;
    }
    String bare = label.replaceAll("[（）]", "");
    return Character.isDigit(bare.charAt(0))
        ? Integer.parseInt(bare)
        : zhengmai.model.DocumentNumber.chineseNumeral(bare);
  }

  private static String like(String label, int n) {
    if (CIRCLED.contains(label)) {
      return CIRCLED.substring(n - 1, n);
    }
    String bare = label.replaceAll("[（）]", "");
    String number = Character.isDigit(bare.charAt(0)) ? Integer.toString(n) : han("" + n);
    return label.startsWith("（") ? "（" + number + "）" : number;
  }
}
