package zhengmai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.text.BodyNames.Resolved;

/**
 * The nation's bodies by their names: 国家医保局 is 国家医疗保障局, 卫生部 is itself, and one line of bodies with
 * 国家卫生健康委员会.
 */
final class CentralBodies {
  /** So many reforms a line of bodies has at most: a circle in the data ends there too. */
  private static final int REFORMS = 8;

  private static final String NATION = "国家";

  private final PrefixTable<Named> names = new PrefixTable<>();
  private final Map<String, Agency> byName = new HashMap<>();
  private final Map<String, Agency> bare = new HashMap<>();

  /**
   * What a name means.
   *
   * @param body the body of the data
   * @param own the name that the body has then
   * @param office the last words, where the name is that of an office
   */
  private record Named(Agency body, String own, String office) {}

  CentralBodies(List<Agency> agencies) {
    agencies.forEach(a -> byName.put(a.name(), a));
    for (Agency agency : agencies) {
      put(agency.name(), new Named(agency, agency.name(), ""));
      agency.shortNames().forEach(n -> put(n, new Named(agency, agency.name(), "")));
      agency.formerNames().forEach(n -> put(n, new Named(agency, n, "")));
      agency.officeNames().forEach(n -> put(n, new Named(agency, agency.name(), office(n))));
      agency.bareNames().forEach(n -> bare.put(n, agency));
    }
    // Where the nation's bodies are spoken of, 中医药管理局 is the one that is 国家中医药管理局 in full.
    for (Agency agency : agencies) {
      Stream.concat(Stream.of(agency.name()), agency.shortNames().stream())
          .filter(n -> n.startsWith(NATION) && n.length() > NATION.length() + 2)
          .forEach(n -> bare.putIfAbsent(n.substring(NATION.length()), agency));
    }
  }

  private void put(String name, Named named) {
    names.put(name, named);
  }

  private static String office(String name) {
    return BodyNames.OFFICES.stream().filter(name::endsWith).findFirst().orElse("");
  }

  /** The body with this name, or its office: 国家卫生计生委办公厅. */
  Optional<Resolved> exact(String name) {
    Optional<Resolved> listed = names.exact(name).map(this::resolved);
    String office = office(name);
    return listed.isPresent() || office.isEmpty()
        ? listed
        : names
            .exact(name.substring(0, name.length() - office.length()))
            .map(n -> resolved(n).office(office));
  }

  /** The body with this bare name, where the nation's bodies are spoken of: 卫生健康委. */
  Optional<Resolved> bare(String name) {
    return Optional.ofNullable(bare.get(name)).map(a -> resolved(new Named(a, a.name(), "")));
  }

  private Resolved resolved(Named n) {
    Resolved body = Resolved.national(line(n.body()), n.own());
    return n.office().isEmpty() ? body : body.office(n.office());
  }

  /** The last name of the line of bodies: 国家卫生健康委员会 for 卫生部. */
  private String line(Agency agency) {
    Agency at = agency;
    for (int i = 0; i < REFORMS && at.successor().isPresent(); i++) {
      at = byName.getOrDefault(at.successor().get(), at);
    }
    return at.name();
  }

  /**
   * A central body's name at the start of a longer one: 国家税务总局 in 国家税务总局湖北省税务局.
   *
   * @param line the last name of its line of bodies
   * @param own its own name
   * @param length how many characters name it
   */
  record Head(String line, String own, int length) {}

  Optional<Head> head(String text) {
    return names
        .longest(text)
        .map(h -> new Head(line(h.value().body()), h.value().own(), h.length()));
  }
}
