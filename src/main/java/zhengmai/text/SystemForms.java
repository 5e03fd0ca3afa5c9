package zhengmai.text;

import java.util.List;
import java.util.Optional;
import zhengmai.model.ReferenceData.BodySystem;
import zhengmai.model.ReferenceData.Region;

/** Lines of work by what follows the region in a body's name: 医疗保障局 and 医保局 are 医疗保障. */
final class SystemForms {
  /** A centre or an institute of a line of work is a body of its own, not another name of it. */
  private static final List<String> OWN_NAMES =
      List.of("中心", "院", "所", "站", "处", "队", "公司", "领导小组", "指挥部", "管理委员会");

  /** A shorter form says nothing by itself: 委. */
  static final int BARE = 2;

  private static final List<String> COURTS = List.of("法院", "检察院", "秘书处", "综合处");

  private final PrefixTable<BodySystem> forms = new PrefixTable<>();
  private final List<BodySystem> systems;
  private int longest = 0;

  /** A form at the end of a name, from the character {@code start} on. */
  record Tail(BodySystem value, int start) {}

  SystemForms(List<BodySystem> systems) {
    this.systems = systems;
    for (BodySystem system : systems) {
      for (String form : system.bodyForms()) {
        forms.put(form, system);
        longest = Math.max(longest, form.length());
      }
    }
  }

  Optional<BodySystem> exact(String form) {
    return forms.exact(form);
  }

  /** The name of the line of work with this form. */
  Optional<String> ofForm(String form) {
    return forms.exact(form).map(BodySystem::name);
  }

  /** The line of work of which a name cut short gives no more than this: 卫生健康. */
  Optional<BodySystem> named(String cut) {
    return systems.stream()
        .filter(s -> cut.length() > BARE && s.name().equals(cut))
        .filter(s -> !s.bodyForms().isEmpty() && s.bodyForms().get(0).startsWith(cut))
        .findFirst();
  }

  /** The line of work of a central body. */
  Optional<BodySystem> ofNational(String body) {
    return systems.stream().filter(s -> s.nationalBody().equals(Optional.of(body))).findFirst();
  }

  /** The longest form that the name ends with. */
  Optional<Tail> last(String name) {
    for (int start = Math.max(0, name.length() - longest); start < name.length(); start++) {
      Optional<BodySystem> system = forms.exact(name.substring(start));
      if (system.isPresent()) {
        return Optional.of(new Tail(system.get(), start));
      }
    }
    return Optional.empty();
  }

  /**
   * What a body is called behind its place.
   *
   * @param form in full: 卫生健康委员会 for 卫健委, 人民政府办公厅 for 政府办公厅
   * @param parent the form of the body whose office it is: 人民政府
   */
  record Own(String form, Optional<String> parent) {}

  /** The printed form in full; what stands for no other form is a name of its own: 卫生局. */
  Own own(BodySystem system, String printed) {
    String full = system.shortForms().getOrDefault(printed, printed);
    for (String office : BodyNames.OFFICES) {
      String body = full.substring(0, Math.max(0, full.length() - office.length()));
      if (full.endsWith(office) && system.bodyForms().contains(body)) {
        String parent = system.shortForms().getOrDefault(body, body);
        return new Own(parent + office, Optional.of(parent));
      }
    }
    return new Own(full, Optional.empty());
  }

  /** The form by which a region's bodies are compared: 财政厅 of a 省 or 自治区, 财政局 of a 市. */
  String formFor(BodySystem system, Region region, String printed) {
    boolean hall = region.name().endsWith("省") || region.name().endsWith("自治区");
    return twin(system, printed, hall ? '厅' : '局');
  }

  /** The form by which bodies of a place that is no province are compared. */
  String longForm(BodySystem system, String printed) {
    return twin(system, printed, '局');
  }

  /** The first form; where it ends in 厅 or 局 and its twin is listed too, the one asked for. */
  private static String twin(BodySystem system, String printed, char end) {
    if (OWN_NAMES.stream().anyMatch(printed::endsWith)
        && !COURTS.stream().anyMatch(printed::endsWith)) {
      return printed;
    }
    String first = system.bodyForms().isEmpty() ? printed : system.bodyForms().get(0);
    char last = first.charAt(first.length() - 1);
    if (last == '厅' || last == '局') {
      String other = first.substring(0, first.length() - 1) + end;
      return system.bodyForms().contains(other) ? other : first;
    }
    return first;
  }
}
