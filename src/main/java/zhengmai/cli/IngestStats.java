package zhengmai.cli;

import java.time.Duration;
import zhengmai.model.ArticleRecord;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;
import zhengmai.pipeline.SourceReader;
import zhengmai.source.Skipped;

/** What a run has read so far, for the summary at its end. */
final class IngestStats {
  private final long start = System.nanoTime();
  private int documents;
  private int notices;
  private int articles;
  private int citations;
  private int conflicts;
  private int rejected;
  private int refusedRows;
  private int unchanged;
  private long characters;
  private final Skipped skipped = new Skipped();

  /** Counts a file that was taken, or refused. */
  void add(SourceReader.Read read) {
    characters += read.length();
    if (read.source().isEmpty()) {
      rejected++;
      return;
    }
    documents++;
    refusedRows += read.refusedRows().size();
    read.extraction().records().forEach(this::add);
  }

  private void add(SourceRecord record) {
    if (record instanceof NoticeRecord n) {
      notices++;
      citations += n.citations().size();
      conflicts += n.conflicts().size();
    } else if (record instanceof ArticleRecord a) {
      articles++;
      citations += a.mentions().size();
    }
  }

  /** Counts what was not read, being as before. */
  void addUnchanged(int count) {
    unchanged += count;
  }

  /** Where files of kinds that are not read are counted. */
  Skipped skipped() {
    return skipped;
  }

  /** Whether a file, or a row of a table, was refused. */
  boolean hasRefused() {
    return rejected > 0 || refusedRows > 0;
  }

  /** The summary, in both languages. */
  void print(Console console) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    double rate = seconds > 0 ? characters / seconds : 0;
    console.say(
        "文件%d件，通知%d件，文章%d篇，引文%d条，矛盾%d处，未收%d件；用时%.1f秒，每秒%.1f万字"
            .formatted(
                documents,
                notices,
                articles,
                citations,
                conflicts,
                rejected,
                seconds,
                rate / 10_000));
    console.say(
        "%d documents, %d notices, %d articles, %d citations, %d conflicts, %d rejected; %.1f s, %,.0f characters/s"
            .formatted(
                documents, notices, articles, citations, conflicts, rejected, seconds, rate));
    if (refusedRows > 0) {
      console.say(
          "表格中%d处未收".formatted(refusedRows),
          "%d places of tables were refused".formatted(refusedRows));
    }
    print(skipped, console);
    if (unchanged > 0) {
      console.say(
          "另有%d件与上次相同，未再读".formatted(unchanged),
          "%d more are as they were and were not read again".formatted(unchanged));
    }
  }

  /** How many files of which kinds were not looked into. */
  static void print(Skipped skipped, Console console) {
    if (skipped.total() > 0) {
      console.say(
          "%d个文件的种类不读：%s".formatted(skipped.total(), skipped.kinds("、")),
          "%d files of kinds not read: %s".formatted(skipped.total(), skipped.kinds(", ")));
    }
  }
}
