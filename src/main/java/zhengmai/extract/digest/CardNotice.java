package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.ReferenceData;
import zhengmai.text.Lines;
import zhengmai.text.RegionFinder;
import zhengmai.text.SourceText;
import zhengmai.text.TopicFinder;

/**
 * What an open-government card and the signature of its letter say of a notice: number, title,
 * bodies, dates, regions and topics.
 */
public final class CardNotice implements CardLetter {
  private static final int SIGNATURE_LINES = 8;

  private final RegionFinder regions;
  private final TopicFinder topics;
  private final List<String> suffixes;

  /** Reads by these reference data. */
  public CardNotice(ReferenceData data) {
    regions = new RegionFinder(data);
    topics = new TopicFinder(data);
    suffixes = data.bodySuffixes();
  }

  @Override
  public NoticeRecord read(SourceText text, Card card, int firstLine, int lastLine) {
    List<String> signatories = signatories(text, firstLine, lastLine);
    TopicFinder.Fields fields =
        TopicFinder.Fields.of(card.title().map(List::of).orElse(List.of()))
            .withCategory(card.category());
    return new NoticeRecord.Builder(
            new Place(text.file(), card.line(), Math.max(card.endLine(), lastLine)))
        .issuers(card.issuers())
        .signatories(signatories)
        .documentNumber(card.documentNumber())
        .title(card.title())
        .dateSigned(card.dateSigned())
        .datePublished(card.datePublished())
        .category(card.category())
        .regions(regions.ofNotice(signatories, Optional.empty(), card.issuers(), card.title()))
        .topics(topics.find(fields))
        .build();
  }

  /** The bodies on the lines right above the date alone; more than one may share a line. */
  private List<String> signatories(SourceText text, int first, int last) {
    for (int line = first; line <= last; line++) {
      String s = text.stripped(line);
      if (Lines.isDateAlone(s, 0, s.length())) {
        return above(text, first, line);
      }
    }
    return List.of();
  }

  private List<String> above(SourceText text, int first, int date) {
    List<String> names = new ArrayList<>();
    for (int line = date - 1, seen = 0; line >= first && seen < SIGNATURE_LINES; line--) {
      String s = text.stripped(line);
      if (Marks.isEmpty(s)) {
        continue;
      }
      List<String> here = List.of(s.split("[\\s　]+", -1));
      if (!here.stream().allMatch(this::isBody)) {
        break;
      }
      names.addAll(0, here);
      seen++;
    }
    return names;
  }

  private boolean isBody(String name) {
    return name.length() >= 4 && name.length() <= 30 && suffixes.stream().anyMatch(name::endsWith);
  }
}
