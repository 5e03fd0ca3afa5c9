package zhengmai.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import zhengmai.generated.Paper.Cites;
import zhengmai.model.ReferenceData;

/**
 * Compendia of documents that do not exist, a hundred in each, written in the layouts of real ones;
 * a twentieth of the documents stand in two compendia. The same seed gives the same bytes.
 *
 * @param files the compendia
 * @param policies how many different documents there are
 * @param links {@code 皖医保发〔2021〕17号 basedOn 医保发〔2020〕3号}, for each document with a number
 * @param adopted {@code title of the draft → number}
 */
public record GeneratedCorpus(
    List<Path> files, int policies, Set<String> links, Set<String> adopted) {
  private static final int IN_A_FILE = 100;

  /** Writes the compendia into the folder. */
  public static GeneratedCorpus write(Path folder, int papers, long seed, ReferenceData data)
      throws IOException {
    Random random = new Random(seed);
    Papers all = new Papers(papers, seed, data);
    Letters letters = new Letters(random);
    List<Path> files = new ArrayList<>();
    Set<String> links = new TreeSet<>();
    Set<String> adopted = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; all.hasNext(); i++) {
      Paper paper = all.next();
      String printed = letters.print(paper);
      text.append(printed);
      for (Cites c : paper.cites()) {
        links.add(link(paper, c));
      }
      paper.adopts().ifPresent(d -> adopted.add(d.title() + " → " + paper.number()));
      if (i % IN_A_FILE == 0 || !all.hasNext()) {
        Path file = folder.resolve("编造汇编-%04d.txt".formatted(files.size() + 1));
        Files.writeString(file, text);
        files.add(file);
        text.setLength(0);
        letters.nextFile();
      }
      if (random.nextInt(20) == 0) {
        text.append(letters.print(paper));
      }
    }
    return new GeneratedCorpus(files, papers, links, adopted);
  }

  private static String link(Paper citing, Cites c) {
    String by = citing.isDraft() ? citing.title() : citing.number();
    return by + " " + c.relation().code() + " " + c.paper().number();
  }
}
