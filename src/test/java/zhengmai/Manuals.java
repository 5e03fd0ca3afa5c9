package zhengmai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.cli.Main;

/**
 * What the manuals name, held against what there is: files that links lead to, commands and options
 * of code such as {@code ./zhengmai query provincial-plans --param topic=DRG}, saved questions,
 * paths of the repository.
 */
final class Manuals {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}```(\\w*)");
  private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CALL = Pattern.compile("\\./zhengmai(?![-\\w/])([^|;#&`]*)");
  private static final Pattern END = Pattern.compile("\\s(?:&&|#|>)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][-a-z]*");
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*");
  private static final Pattern DECLARED = Pattern.compile("(?m)^(zm:[A-Za-z]+) a owl:");
  private static final Pattern TERM = Pattern.compile("zm:[A-Za-z]+");
  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+(?:-[a-z]+)*) ");

  /** A path of the repository; one with a placeholder (名字, *, …) names no file. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?:src|data|queries|ontology)/[-\\w./]*|[A-Z]+(?:-[A-Z]+)?\\.md|(?:\\.ci|\\.github)/[-\\w./]*");

  private final Path home;
  private final Map<String, Set<String>> options = new HashMap<>();
  private final Set<String> questions = new TreeSet<>();
  private final Set<String> terms;

  Manuals(Path home) {
    this.home = home;
    for (String command : names(help("--help"))) {
      options.put(command, matches(OPTION, help(command, "--help")));
    }
    terms = declared(home.resolve("ontology/zhengmai.ttl"));
    try (Stream<Path> files = Files.list(home.resolve("queries"))) {
      files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".rq"))
          .forEach(n -> questions.add(n.substring(0, n.length() - ".rq".length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** READMEs, the guide for contributors, and the pages of the site. */
  static List<Path> all(Path home) throws IOException {
    List<Path> all =
        new ArrayList<>(
            List.of(
                home.resolve("README.md"),
                home.resolve("README.en.md"),
                home.resolve("CONTRIBUTING.md")));
    try (Stream<Path> pages = Files.list(home.resolve("src/site/markdown"))) {
      pages.filter(p -> p.toString().endsWith(".md")).sorted().forEach(all::add);
    }
    return all;
  }

  /** What a page names that is not there, as {@code line: what}. */
  List<String> faults(Path page, String text) {
    List<String> faults = new ArrayList<>();
    boolean fenced = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      List<String> found = new ArrayList<>();
      if (FENCE.matcher(line).find()) {
        fenced = !fenced;
      } else if (fenced || line.startsWith("    ")) {
        calls(line, found);
      } else {
        links(page, line, found);
        for (String span : groups(SPAN, line)) {
          calls(span, found);
          named(span, found);
        }
      }
      for (String what : found) {
        faults.add(number + ": " + what);
      }
    }
    return faults;
  }

  /** The SPARQL blocks of a page. */
  static List<String> queries(String text) {
    List<String> queries = new ArrayList<>();
    StringBuilder query = null;
    for (String line : text.split("\n", -1)) {
      if (query == null && line.equals("```sparql")) {
        query = new StringBuilder();
      } else if (query != null && line.equals("```")) {
        queries.add(query.toString());
        query = null;
      } else if (query != null) {
        query.append(line).append('\n');
      }
    }
    return queries;
  }

  private static void links(Path page, String line, List<String> faults) {
    for (String target : groups(LINK, line)) {
      String file = target.replaceFirst("#.*", "");
      boolean elsewhere = target.contains("://") || target.startsWith("mailto:");
      if (!elsewhere && !file.isEmpty() && !Files.exists(page.resolveSibling(file))) {
        faults.add("no file " + target);
      }
    }
  }

  private void named(String span, List<String> faults) {
    if (PATH.matcher(span).matches() && !Files.exists(home.resolve(span))) {
      faults.add("no file " + span);
    }
    if (TERM.matcher(span).matches() && !terms.contains(span)) {
      faults.add("no term " + span);
    }
    if (OPTION.matcher(span).matches()
        && options.values().stream().noneMatch(o -> o.contains(span))
        && !span.equals("--fast")) {
      faults.add("no command has the option " + span);
    }
  }

  private void calls(String code, List<String> faults) {
    for (String call : groups(CALL, code)) {
      List<String> words = List.of(END.split(call, 2)[0].strip().split("\\s+", -1));
      String command = words.get(0);
      if (NAME.matcher(command).matches()) {
        call(command, words, faults);
      }
    }
  }

  private void call(String command, List<String> words, List<String> faults) {
    Set<String> known = options.get(command);
    if (known == null) {
      faults.add("no command " + command);
      return;
    }
    for (String word : words) {
      String option = word.replaceFirst("=.*", "");
      if (OPTION.matcher(option).matches() && !known.contains(option)) {
        faults.add("%s has no option %s".formatted(command, option));
      }
    }
    question(command, words)
        .filter(q -> !questions.contains(q))
        .ifPresent(q -> faults.add("no question " + q));
  }

  /** The saved question that a call names, behind the command or behind --question. */
  private static Optional<String> question(String command, List<String> words) {
    int at = words.indexOf("--question") + 1;
    if (at == 0 && command.equals("query")) {
      at = 1;
    }
    return at > 0 && at < words.size()
        ? Optional.of(words.get(at)).filter(w -> NAME.matcher(w).matches())
        : Optional.empty();
  }

  private static Set<String> declared(Path ontology) {
    try {
      return new TreeSet<>(groups(DECLARED, Files.readString(ontology)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(String help) {
    return new TreeSet<>(groups(LISTED, help.substring(help.indexOf("Commands:"))));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static String help(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(print, print, args);
    return out.toString(StandardCharsets.UTF_8);
  }
}
