package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.PrintedField;
import zhengmai.model.Stage;
import zhengmai.text.Lexicon;
import zhengmai.text.Stages;
import zhengmai.text.TopicFinder;

/**
 * What a title alone tells of a notice whose text is not at hand, such as a row of a table: {@code
 * 国家卫生健康委关于印发《村口药箱办法（试行）》的通知} is a 通知 of national level that issues a 办法 on trial. Only fields that
 * the source leaves open are filled, and each is named as inferred.
 */
public final class TitleReader {
  private final Lexicon lexicon;
  private final InstrumentReader instruments;
  private final NoticeRegions regions;

  /** Reads with the words of this lexicon. */
  public TitleReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.instruments = new InstrumentReader(lexicon.genres());
    this.regions = new NoticeRegions(lexicon);
  }

  /**
   * A record with what its title tells.
   *
   * @param row a record without a text
   * @param named the bodies that its title begins with
   */
  public NoticeRecord complete(NoticeRecord row, List<String> named) {
    return new Completion(row, named).record();
  }

  /** The completion of one record. */
  private final class Completion {
    private final NoticeRecord row;
    private final NoticeRecord.Builder out;
    private final String title;
    private final List<String> named;
    private final List<String> inferred = new ArrayList<>();
    private List<Instrument> issued;

    Completion(NoticeRecord row, List<String> named) {
      this.row = row;
      this.out = row.toBuilder();
      this.title = row.title().orElse("");
      this.named = named;
      this.issued = row.instruments();
    }

    NoticeRecord record() {
      bodies();
      if (row.genre().isEmpty()) {
        Optional<String> genre = lexicon.genres().ofLetter(title);
        out.genre(genre);
        infer("genre", genre.isPresent());
      }
      instruments();
      where();
      topics();
      return out.inferred(inferred).build();
    }

    /** Several bodies in one cell: {@code 甘肃省医疗保障局、甘肃省财政厅}, {@code 国家卫生健康委 国家中医药局}. */
    private void bodies() {
      List<String> names = new ArrayList<>();
      boolean open = row.issuersOpen();
      for (String printed : row.issuers()) {
        IssuerList list = IssuerList.parse(printed);
        names.addAll(list.names());
        open |= list.open();
      }
      out.issuers(names).issuersOpen(open);
    }

    private void instruments() {
      if (issued.isEmpty()) {
        issued = instruments.ofTitle(title);
        out.instruments(issued);
        infer("instruments", !issued.isEmpty());
      }
      boolean stated = row.evidence().stream().anyMatch(e -> e.field().equals("status"));
      if (!stated && row.status() == Stage.FINAL) {
        Stage stage =
            Stages.asksForComments(title)
                ? Stage.DRAFT
                : issued.stream()
                    .map(Instrument::status)
                    .min(Stage::compareTo)
                    .orElse(Stages.of(title));
        out.status(stage);
        infer("status", !title.isEmpty());
      }
    }

    private void where() {
      List<String> bodies = out.build().issuers();
      NoticeRegions.Result found =
          regions.of(
              row.signatories(), bodies.isEmpty() ? named : bodies, title, row.documentNumber());
      if (row.level().isEmpty()) {
        out.level(found.level());
        infer("level", found.level().isPresent());
      }
      if (row.regions().isEmpty()) {
        out.regions(found.regions());
        infer("regions", !found.regions().isEmpty());
      }
    }

    private void topics() {
      if (row.topics().isEmpty()) {
        List<String> topics =
            lexicon
                .topics()
                .find(
                    new TopicFinder.Fields(
                        List.of(title),
                        issued.stream().map(Instrument::title).toList(),
                        row.keywords(),
                        row.category().or(() -> row.printed(PrintedField.SUBJECT)),
                        ""));
        out.topics(topics);
        infer("topics", !topics.isEmpty());
      }
    }

    private void infer(String field, boolean found) {
      if (found) {
        inferred.add(field);
      }
    }
  }
}
