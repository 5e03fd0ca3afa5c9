package zhengmai.extract.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Evidence;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Quote;
import zhengmai.model.Version;
import zhengmai.model.Version.Event;
import zhengmai.text.Dates;
import zhengmai.text.Flow;

/**
 * Reads the history of a law, entry by entry: what is decided on a day makes a version, what is
 * promulgated after it belongs to the same version.
 */
final class LawHistory {
  /** A promulgation so many days after a decision is of that decision. */
  private static final int PROMULGATED_WITHIN = 400;

  private static final Pattern PROMULGATES = Pattern.compile("[公发颁]布");
  private static final Pattern TITLE = Pattern.compile("《[^》]*》(?:[^《》（）]*》)?");

  /** A meeting of one of two bodies that decide together; the verb stands behind the other's. */
  private static final Pattern MET = Pattern.compile("会议[、，,和及]?$");

  private final Flow flow;
  private final String text;

  /** The same with titles blotted out: what they say is not done here. */
  private final String outside;

  private final Decider decider;
  private final List<Version> versions = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** The days on which others met who decide together with those of the entry being read. */
  private final List<Dates.Found> joint = new ArrayList<>();

  private Optional<Quote> firstBody = Optional.empty();
  private Optional<Quote> firstOrder = Optional.empty();
  private Optional<Quote> firstDay = Optional.empty();

  private LawHistory(Flow flow) {
    this.flow = flow;
    this.text = flow.text();
    StringBuilder blotted = new StringBuilder(text);
    Matcher m = TITLE.matcher(text);
    while (m.find()) {
      for (int i = m.start(); i < m.end(); i++) {
        blotted.setCharAt(i, '□');
      }
    }
    this.outside = blotted.toString();
    this.decider = new Decider(flow, outside);
  }

  /** The history that stands in these brackets. */
  static LawHistory read(Flow flow) {
    LawHistory history = new LawHistory(flow);
    history.read();
    return history;
  }

  List<Version> versions() {
    return List.copyOf(versions);
  }

  List<Evidence> evidence() {
    return evidence;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The words that name who made the first version: 第六届全国人民代表大会常务委员会. */
  Optional<Quote> firstBody() {
    return firstBody;
  }

  /** The order that promulgated the first version. */
  Optional<Quote> firstOrder() {
    return firstOrder;
  }

  /** The day of the first version. */
  Optional<Quote> firstDay() {
    return firstDay;
  }

  private void read() {
    List<Dates.Found> days = days();
    for (int i = 0; i < days.size(); i++) {
      int next = i + 1;
      while (next < days.size() && isListed(days.get(next - 1), days.get(next))) {
        next++;
      }
      if (next < days.size() && isJoint(days.get(i), days.get(next))) {
        joint.add(days.get(i));
        continue;
      }
      entry(days.get(i), next < days.size() ? entryStart(days.get(next)) : text.length());
      joint.clear();
    }
  }

  /** 2月28日最高人民法院审判委员会第1865次会议、2月25日最高人民检察院……会议通过 is one decision. */
  private boolean isJoint(Dates.Found day, Dates.Found next) {
    return MET.matcher(outside.substring(day.end(), entryStart(next))).find();
  }

  /** The days on which something was decided; not those from which something holds. */
  private List<Dates.Found> days() {
    List<Dates.Found> days = new ArrayList<>();
    Optional<Dates.Found> next = Dates.next(outside, 0);
    while (next.isPresent()) {
      Dates.Found day = next.get();
      boolean holds = day.start() > 0 && "自从".indexOf(text.charAt(day.start() - 1)) >= 0;
      if (day.year() > 0 && !holds) {
        days.add(day);
      }
      next = Dates.next(outside, day.end());
    }
    return days;
  }

  /** Of days in a list each is the day of what the last one tells: 2006年11月1日、2017年2月21日修订. */
  private boolean isListed(Dates.Found day, Dates.Found next) {
    String between = outside.substring(day.end(), next.start());
    return between.equals("、") || between.equals("，") || between.equals("和");
  }

  private int entryStart(Dates.Found day) {
    return text.startsWith("根据", Math.max(0, day.start() - 2)) ? day.start() - 2 : day.start();
  }

  private void entry(Dates.Found found, int to) {
    int end = to;
    while (end > found.end() && "）)］]】；;，,、 \n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Quote quote = flow.quote(entryStart(joint.isEmpty() ? found : joint.get(0)), end);
    Optional<LocalDate> day = found.date();
    if (day.isEmpty()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              flow.source().file(),
              quote.line(),
              0,
              "impossible-date",
              "日历上没有这一天：“%s”".formatted(text.substring(found.start(), found.end())),
              "no such day: '%s'".formatted(text.substring(found.start(), found.end()))));
      return;
    }
    int before = versions.size();
    decision(day.get(), found, end);
    if (versions.size() > before || inForce(found.end(), end).isPresent()) {
      evidence.add(new Evidence("versions", quote));
    }
    inForce(found.end(), end)
        .filter(d -> !versions.isEmpty())
        .ifPresent(d -> last(versions.get(versions.size() - 1).inForceFrom(d)));
  }

  private void last(Version version) {
    versions.set(versions.size() - 1, version);
  }

  private void decision(LocalDate day, Dates.Found found, int end) {
    String said = outside.substring(found.end(), end);
    Optional<Quote> order = decider.order(found.end(), end);
    Optional<DocumentNumber> number = order.flatMap(q -> DocumentNumber.parse(q.text()));
    if (said.contains("修订")) {
      made(Event.REVISED, day, found, end, number);
    } else if (said.contains("修正") || said.contains("修改")) {
      made(Event.AMENDED, day, found, end, number);
    } else if (said.contains("批准") && !said.contains("通过") && isOpen(day)) {
      evidence.add(new Evidence("versions", flow.quote(entryStart(found), end)));
    } else if (said.contains("通过") || said.contains("批准")) {
      made(Event.ADOPTED, day, found, end, number);
    } else if (PROMULGATES.matcher(said).find() || order.isPresent()) {
      promulgated(day, found, end, number);
    }
    if (versions.size() == 1 && firstOrder.isEmpty()) {
      firstOrder = order;
    }
  }

  private void promulgated(
      LocalDate day, Dates.Found found, int end, Optional<DocumentNumber> number) {
    if (isOpen(day)) {
      last(versions.get(versions.size() - 1).promulgated(day, number));
      evidence.add(new Evidence("versions", flow.quote(entryStart(found), end)));
    } else {
      made(Event.PROMULGATED, day, found, end, number);
    }
  }

  /** Whether what was last decided may be promulgated, or approved by those above, on this day. */
  private boolean isOpen(LocalDate day) {
    if (versions.isEmpty()) {
      return false;
    }
    Version last = versions.get(versions.size() - 1);
    return last.promulgated().isEmpty()
        && last.event() != Event.PROMULGATED
        && !last.date().plusDays(PROMULGATED_WITHIN).isBefore(day);
  }

  private void made(
      Event event, LocalDate day, Dates.Found found, int end, Optional<DocumentNumber> number) {
    List<Dates.Found> meetings = new ArrayList<>(joint);
    meetings.add(found);
    // Who meets last makes it whole.
    Dates.Found last = found;
    Set<String> bodies = new LinkedHashSet<>();
    for (Dates.Found m : meetings) {
      boolean later = m.date().orElse(day).isAfter(last.date().orElse(day));
      last = later ? m : last;
      decider.words(m.end(), end).map(q -> Decider.name(q.text())).ifPresent(bodies::add);
    }
    if (versions.isEmpty()) {
      firstBody = decider.words(meetings.get(0).end(), end);
      firstDay = Optional.of(flow.quote(last.start(), last.end()));
    }
    versions.add(
        new Version(
            event,
            last.date().orElse(day),
            Optional.empty(),
            bodies.isEmpty() ? Optional.empty() : Optional.of(String.join("、", bodies)),
            number,
            Optional.empty()));
  }

  private Optional<LocalDate> inForce(int from, int end) {
    Optional<Dates.Found> next = Dates.next(outside.substring(0, end), from);
    while (next.isPresent()) {
      Dates.Found day = next.get();
      boolean starts = text.charAt(day.start() - 1) == '自' && text.startsWith("起", day.end());
      if (starts) {
        return day.date();
      }
      next = Dates.next(outside.substring(0, end), day.end());
    }
    return Optional.empty();
  }
}
