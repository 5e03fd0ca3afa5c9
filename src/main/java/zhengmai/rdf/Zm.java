package zhengmai.rdf;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import zhengmai.model.PrintedField;
import zhengmai.model.Relation;

/**
 * The terms of {@code ontology/zhengmai.ttl}, which says what each means; a test holds that the two
 * agree. {@code zm:basedOn} (依据) is {@link #BASED_ON}.
 */
public final class Zm {
  /** The namespace behind the prefix {@code zm:}. */
  public static final String NS = "https://w3id.org/zhengmai/ontology#";

  /** The classes. */
  public static final class Type {
    private Type() {}

    public static final Node POLICY = term("Policy"); // 政策文件
    public static final Node INSTRUMENT = term("Instrument"); // 所发文本
    public static final Node PROVISION = term("Provision"); // 条款
    public static final Node VERSION = term("Version"); // 法律文本
    public static final Node NOTICE_RECORD = term("NoticeRecord"); // 文件记录
    public static final Node STAGE = term("Stage"); // 文本阶段
    public static final Node LEVEL = term("Level"); // 发文层级
    public static final Node CITATION = term("Citation"); // 引用
    public static final Node EVIDENCE = term("Evidence"); // 依据原话
    public static final Node CONFLICT = term("Conflict"); // 矛盾
    public static final Node CONFLICT_VALUE = term("ConflictValue"); // 矛盾的一说
    public static final Node FINDING = term("Finding"); // 提示
    public static final Node SOURCE = term("Source"); // 来源
    public static final Node DIGEST_ISSUE = term("DigestIssue"); // 摘编期
    public static final Node ARTICLE = term("Article"); // 文章
    public static final Node DIGEST_ARTICLE = term("DigestArticle"); // 摘编文章
    public static final Node AGENCY = term("Agency"); // 机关
    public static final Node REGION = term("Region"); // 行政区划
    public static final Node AGENCY_SYSTEM = term("AgencySystem"); // 工作系统
    public static final Node AGENCY_SUFFIX = term("AgencySuffix"); // 机关名尾字
    public static final Node GENRE = term("Genre"); // 文种或体式
    public static final Node CUE = term("Cue"); // 提示词
    public static final Node CUE_MODIFIER = term("CueModifier"); // 提示词旁的词
    public static final Node CONCLUDED_RELATION = term("ConcludedRelation"); // 推得的关系
    public static final Node CHOICE = term("Choice"); // 取舍
    public static final Node CURATION = term("Curation"); // 人工核定
    public static final Node SOURCE_VERSION = term("SourceVersion"); // 来源版本
  }

  public static final Node RECORD_OF = term("recordOf"); // 所记文件
  public static final Node ISSUES = term("issues"); // 印发
  public static final Node VERSION = term("version"); // 历次文本
  public static final Node VERSION_EVENT = term("versionEvent"); // 形成方式
  public static final Node ORDER_NUMBER = term("orderNumber"); // 公布令号
  public static final Node STAGE = term("stage"); // 文本阶段
  public static final Node LEVEL = term("level"); // 发文层级
  public static final Node HELD = term("held"); // 有原文
  public static final Node LEAD_ISSUER = term("leadIssuer"); // 牵头机关
  public static final Node ISSUER_NAME = term("issuerName"); // 发文机关原名
  public static final Node ISSUERS_OPEN = term("issuersOpen"); // 发文机关未列全
  public static final Node SIGNED_BY = term("signedBy"); // 落款机关
  public static final Node SIGNATORY_NAME = term("signatoryName"); // 落款原名
  public static final Node DOCUMENT_NUMBER = term("documentNumber"); // 发文字号
  public static final Node DOCUMENT_NUMBER_IN_BODY = term("documentNumberInBody"); // 正文中的发文字号
  public static final Node AGENCY_CODE = term("agencyCode"); // 机关代字
  public static final Node NUMBER_YEAR = term("numberYear"); // 字号年份
  public static final Node NUMBER_SERIAL = term("numberSerial"); // 序号
  public static final Node TITLE_IN_BODY = term("titleInBody"); // 正文中的标题
  public static final Node EFFECTIVE_ON_ISSUE = term("effectiveOnIssue"); // 自印发之日起施行
  public static final Node VALID_FOR = term("validFor"); // 有效期
  public static final Node COMMENT_DEADLINE = term("commentDeadline"); // 意见征集截止日期
  public static final Node FORCE_BASIS = term("forceBasis"); // 效力所据
  public static final Node FORCE_FROM = term("forceFrom"); // 有效首日
  public static final Node FORCE_REASON = term("forceReason"); // 失效原因
  public static final Node TERM_UNTIL = term("termUntil"); // 自定有效期末日
  public static final Node EXTENDED_FROM = term("extendedFrom"); // 延期自何日起
  public static final Node EXTENDED_BY = term("extendedBy"); // 由何文件延期
  public static final Node PARTLY_REPEALED_FROM = term("partlyRepealedFrom"); // 部分废止自何日起
  public static final Node PARTLY_REPEALED_BY = term("partlyRepealedBy"); // 由何文件部分废止
  public static final Node CATEGORY = term("category"); // 类别
  public static final Node KEYWORD = term("keyword"); // 关键字
  public static final Node BASED_ON = term("basedOn"); // 依据
  public static final Node IMPLEMENTS = term("implements"); // 落实
  public static final Node FOLLOWS = term("follows"); // 参照
  public static final Node FORWARDS = term("forwards"); // 转发
  public static final Node AMENDS = term("amends"); // 修改
  public static final Node REPEALS = term("repeals"); // 废止
  public static final Node EXTENDS = term("extends"); // 延续
  public static final Node INTERPRETS = term("interprets"); // 解读
  public static final Node REFERS_TO = term("refersTo"); // 提及
  public static final Node DRAFT_OF = term("draftOf"); // 为其征求意见稿
  public static final Node FORMALISES = term("formalises"); // 转为正式
  public static final Node SUPERSEDES = term("supersedes"); // 替代
  public static final Node CITING_RECORD = term("citingRecord"); // 引用方记录
  public static final Node CITES_POLICY = term("citesPolicy"); // 被引文件
  public static final Node CITES_VERSION = term("citesVersion"); // 被引文本
  public static final Node RELATION = term("relation"); // 引用关系
  public static final Node CITED_TITLE = term("citedTitle"); // 被引标题
  public static final Node CITED_NUMBER = term("citedNumber"); // 被引字号
  public static final Node CITED_ISSUER = term("citedIssuer"); // 被引机关
  public static final Node CITED_ISSUER_NAME = term("citedIssuerName"); // 被引机关原名
  public static final Node CITED_PROVISION = term("citedProvision"); // 所改条款
  public static final Node CITED_PATH = term("citedPath"); // 所指条款的编号
  public static final Node CITES_PROVISION = term("citesProvision"); // 被引条款
  public static final Node REFERS_TO_PROVISION = term("refersToProvision"); // 指向本文件的条款
  public static final Node EFFECT_DATE = term("effectDate"); // 自何日起生效
  public static final Node EFFECT_ON_ISSUE = term("effectOnIssue"); // 自印发之日起生效
  public static final Node EXTENDED_UNTIL = term("extendedUntil"); // 延至何日
  public static final Node EXTENDED_FOR = term("extendedFor"); // 延长多久
  public static final Node RUNG = term("rung"); // 认定方式
  public static final Node CONFIDENCE = term("confidence"); // 置信度
  public static final Node QUOTE = term("quote"); // 原话
  public static final Node EVIDENCE = term("evidence"); // 依据
  public static final Node FIELD = term("field"); // 字段
  public static final Node LINE = term("line"); // 行
  public static final Node END_LINE = term("endLine"); // 末行
  public static final Node TEXT = term("text"); // 正文
  public static final Node EXTENT = term("extent"); // 在正文中的位置
  public static final Node PARAGRAPH_LINES = term("paragraphLines"); // 各段行号
  public static final Node COLUMN = term("column"); // 列
  public static final Node OFFSET = term("offset"); // 字符位置
  public static final Node CONFLICT = term("conflict"); // 矛盾
  public static final Node CONFLICT_FIELD = term("conflictField"); // 矛盾字段
  public static final Node CONFLICT_VALUE = term("conflictValue"); // 各说
  public static final Node VALUE = term("value"); // 说法
  public static final Node CODE = term("code"); // 代码
  public static final Node SHA256 = term("sha256"); // SHA-256
  public static final Node FILE_NAME = term("fileName"); // 文件名
  public static final Node SOURCE_URL = term("sourceUrl"); // 网址
  public static final Node READER = term("reader"); // 读取版式
  public static final Node READER_VERSION = term("readerVersion"); // 读取程序版本
  public static final Node READ_AT = term("readAt"); // 读取时间
  public static final Node REPORTS_ON = term("reportsOn"); // 报道
  public static final Node MENTIONS = term("mentions"); // 述及
  public static final Node SERIES = term("series"); // 刊名
  public static final Node ISSUE_YEAR = term("issueYear"); // 年份
  public static final Node ISSUE_NUMBER = term("issueNumber"); // 期号
  public static final Node PERIOD_START = term("periodStart"); // 报道起日
  public static final Node PERIOD_END = term("periodEnd"); // 报道止日
  public static final Node INFERRED_FIELD = term("inferredField"); // 推断字段
  public static final Node SECTION = term("section"); // 栏目
  public static final Node PUBLISHER_NAME = term("publisherName"); // 文章来源
  public static final Node TOC_PAGE = term("tocPage"); // 目录页码
  public static final Node JURISDICTION_REGION = term("jurisdictionRegion"); // 所辖地区
  public static final Node PART_OF = term("partOf"); // 主管机关
  public static final Node SYSTEM = term("system"); // 所属系统
  public static final Node ABBREVIATION = term("abbreviation"); // 一字简称
  public static final Node PRINTED_AS = term("printedAs"); // 印作
  public static final Node SHORT_NAME_ONLY = term("shortNameOnly"); // 只知简称
  public static final Node SHORT_FORM = term("shortForm"); // 简称对全称
  public static final Node AS_PRINTED = term("namedAsPrinted"); // 照印称呼
  public static final Node SUCCEEDED_BY = term("succeededBy"); // 由其承接
  public static final Node HELD_FROM = term("heldFrom"); // 名称启用
  public static final Node HELD_UNTIL = term("heldUntil"); // 名称停用
  public static final Node OFFICE_OF = term("officeOf"); // 所属机关
  public static final Node FORMER_CODE = term("formerCode"); // 旧代码
  public static final Node LISTED_FROM = term("listedFrom"); // 最早见于
  public static final Node LISTED_UNTIL = term("listedUntil"); // 最晚见于
  public static final Node ONLY_BEHIND_PARENT = term("onlyBehindParent"); // 只随上级
  public static final Node REGION_LEVEL = term("regionLevel"); // 区划级别
  public static final Node FORMER_NAME = term("formerName"); // 曾用名
  public static final Node OFFICE_NAME = term("officeName"); // 办公机构名称
  public static final Node DOCUMENT_CODE = term("documentCode"); // 发文代字
  public static final Node BODY_FORM = term("bodyForm"); // 机关名称形式
  public static final Node CANONICAL_FORM = term("canonicalForm"); // 正式名称形式
  public static final Node NATIONAL_BODY = term("nationalBody"); // 中央机关
  public static final Node NOT_LABEL = term("notLabel"); // 排除词
  public static final Node YIELDS_TO = term("yieldsTo"); // 让位于
  public static final Node CUE_RELATION = term("cueRelation"); // 表明的关系
  public static final Node CUE_POSITION = term("cuePosition"); // 词的位置
  public static final Node CUE_PLANNED = term("cuePlanned"); // 计划之词
  public static final Node CUE_EFFECT = term("cueEffect"); // 使提示词如何

  public static final Node REPEALED_BY = term("repealedBy"); // 被废止于
  public static final Node COUNTERPART_OF = term("counterpartOf"); // 对应
  public static final Node SUBJECT_POLICY = term("subjectPolicy"); // 关系主体
  public static final Node OBJECT_POLICY = term("objectPolicy"); // 关系客体
  public static final Node METHOD = term("method"); // 推得办法
  public static final Node HOLDS_FROM = term("holdsFrom"); // 自何日起
  public static final Node RESTS_ON = term("restsOn"); // 所据引用
  public static final Node CITING_POLICY = term("citingPolicy"); // 引用方文件
  public static final Node CANDIDATE = term("candidate"); // 候选文件
  public static final Node ALSO_NUMBERED = term("alsoNumbered"); // 另见字号
  public static final Node FORMER_IRI = term("formerIri"); // 曾用标识
  public static final Node ENDED_BY = term("endedBy"); // 由何文件终止
  public static final Node CHOICE = term("choice"); // 取舍
  public static final Node TAKEN_FROM = term("takenFrom"); // 取自
  public static final Node REASON = term("reason"); // 理由
  public static final Node OTHER_VALUE = term("otherValue"); // 未取的说法
  public static final Node NAME_KEY = term("nameKey"); // 名称散列
  public static final Node VERSION_NUMBER = term("versionNumber"); // 版次
  public static final Node READ_AS = term("readAs"); // 读作
  public static final Node WAS_RECORD_OF = term("wasRecordOf"); // 曾记文件
  public static final Node BUILT_WITH = term("builtWith"); // 所据版本
  public static final Node STALE = term("stale"); // 待重算
  public static final Node CURATION_KIND = term("curationKind"); // 核定种类
  public static final Node CURATION_SUBJECT = term("curationSubject"); // 核定对象
  public static final Node CURATION_OBJECT = term("curationObject"); // 核定内容
  public static final Node CURATED_BY = term("curatedBy"); // 核定依据
  public static final Node ORDERED_LIST = term("orderedList"); // 有序清单

  private Zm() {}

  /** The property of a relation: {@code zm:reportsOn} for an article on a document. */
  public static Node relation(Relation relation) {
    return term(relation.property());
  }

  /** The property of a field that is kept as printed. */
  public static Node printed(PrintedField field) {
    return term(field.term());
  }

  /** The relation with this property that a text can state. */
  static Optional<Relation> relationOf(Node property) {
    return Stream.of(Relation.values())
        .filter(r -> r.isOfText() && relation(r).equals(property))
        .findFirst();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
