package zhengmai.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading needs to know of the world, as people keep it in {@code data/reference}: regions,
 * bodies, genres, topics and cue words.
 *
 * @param regions all regions, the nation first
 * @param agencies central bodies
 * @param systems the lines of work that every province has a body for
 * @param bodySuffixes last words by which a line is known to be a body's name: 局, 委员会
 * @param genres 文种 of letters: 通知
 * @param instrumentForms forms of what letters issue: 管理办法
 * @param topics the topic scheme, in its order
 * @param cues words that tell a relation
 * @param cueModifiers words by which a cue tells something else: 尚未废止
 */
public record ReferenceData(
    List<Region> regions,
    List<Agency> agencies,
    List<BodySystem> systems,
    List<String> bodySuffixes,
    List<Term> genres,
    List<Term> instrumentForms,
    List<Topic> topics,
    List<Cue> cues,
    List<CueModifier> cueModifiers) {
  public ReferenceData {
    regions = List.copyOf(regions);
    agencies = List.copyOf(agencies);
    systems = List.copyOf(systems);
    bodySuffixes = List.copyOf(bodySuffixes);
    genres = List.copyOf(genres);
    instrumentForms = List.copyOf(instrumentForms);
    topics = List.copyOf(topics);
    cues = List.copyOf(cues);
    cueModifiers = List.copyOf(cueModifiers);
  }

  /** The rank of a region. */
  public enum RegionLevel {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY
  }

  /**
   * A region of GB/T 2260.
   *
   * @param code six digits: {@code 150000}
   * @param name {@code 内蒙古自治区}
   * @param shortNames {@code 内蒙古}
   * @param abbreviations one character each: 内, 蒙
   * @param level its rank
   * @param parent code of the region it lies in
   * @param onlyBehindParent whether the name alone is no name of it, since others bear it (朝阳区) or
   *     it is a plain word too (新城区): it counts in 北京市朝阳区 only
   */
  public record Region(
      String code,
      String name,
      List<String> shortNames,
      List<String> abbreviations,
      RegionLevel level,
      Optional<String> parent,
      boolean onlyBehindParent) {}

  /**
   * A central body.
   *
   * @param name {@code 国家医疗保障局}
   * @param shortNames {@code 国家医保局}
   * @param formerNames names of its predecessors
   * @param officeNames {@code 国家医疗保障局办公室}, {@code 国家医保局办公室}
   * @param bareNames names that mean it only where the nation's bodies are spoken of: {@code 卫生健康委}
   * @param documentCodes {@code 医保发}
   * @param successor name of the body that took its place: 国家卫生健康委员会 for 国家卫生和计划生育委员会
   */
  public record Agency(
      String name,
      List<String> shortNames,
      List<String> formerNames,
      List<String> officeNames,
      List<String> bareNames,
      List<String> documentCodes,
      Optional<String> successor) {}

  /**
   * A line of work, with a body in every province.
   *
   * @param name {@code 医疗保障}
   * @param bodyForms what follows the region in a body's name, the full form first: 医疗保障局, 医保局
   * @param shortForms short forms and the form that each is short for: 医保局 = 医疗保障局
   * @param documentCodes what follows the region's one character in an agency code: 医保发
   * @param nationalBody name of the central body
   * @param asPrinted whether its bodies are called by the short name of their place: 湖北银保监局
   */
  public record BodySystem(
      String name,
      List<String> bodyForms,
      Map<String, String> shortForms,
      List<String> documentCodes,
      Optional<String> nationalBody,
      boolean asPrinted) {}

  /**
   * A word of a scheme.
   *
   * @param name {@code 实施意见}
   * @param altNames other words for the same
   * @param broader the wider word: {@code 意见}
   */
  public record Term(String name, List<String> altNames, Optional<String> broader) {}

  /**
   * A topic.
   *
   * @param name {@code DRG/DIP支付方式}
   * @param shortNames what people type for it: {@code DRG}
   * @param labels strings that in a title or keyword mean the topic
   * @param notLabels strings that hold a label and do not mean the topic
   * @param yieldsTo names of topics in whose presence this one is left out
   */
  public record Topic(
      String name,
      List<String> shortNames,
      List<String> labels,
      List<String> notLabels,
      List<String> yieldsTo) {}

  /**
   * A word that tells a relation.
   *
   * @param word {@code 根据}
   * @param relation what it tells
   * @param before whether it stands before the title; else after it
   * @param planned whether it tells that something is only planned: 研究修订
   * @param agent whether it counts only where it says that the text itself does it: 由本通知替代
   */
  public record Cue(
      String word, Relation relation, boolean before, boolean planned, boolean agent) {
    /** A cue that needs no other word. */
    public Cue(String word, Relation relation, boolean before, boolean planned) {
      this(word, relation, before, planned, false);
    }
  }

  /**
   * A word beside a cue by which the cue tells something else.
   *
   * @param word {@code 尚未}
   * @param kind what it does
   */
  public record CueModifier(String word, Kind kind) {
    /** What a word does to a cue. */
    public enum Kind {
      /** 拟废止: not yet. */
      PLANNED,
      /** 尚未废止: not. */
      NEGATED,
      /** 已于2021年废止: done before, by another text. */
      PAST,
      /** 期满后自行废止: only when something happens. */
      CONDITIONAL,
      /** 《X》中关于起付线的规定: it begins a part of the document. */
      PART,
      /** 由本（通知替代）: the text itself does it. */
      AGENT,
      /** 规定, 条款: it ends a part of the document. */
      PART_END,
      /** 下列文件: the documents follow. */
      LIST,
      /** 附件所列: the documents stand in an annex. */
      ANNEX,
      /** 文件, 目录: what a heading over documents calls them. */
      LISTED
    }
  }
}
