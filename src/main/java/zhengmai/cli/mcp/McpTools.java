package zhengmai.cli.mcp;

import static zhengmai.cli.mcp.PolicyNames.POLICY;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import zhengmai.link.DateBasis;

/** The tools, by what the pages of a store are told. */
final class McpTools {
  private static final String SPARQL_TYPES =
      "application/sparql-results+json, text/turtle;q=0.9, */*;q=0.1";
  private static final Argument ON =
      Argument.text("on", "效力看哪一天，如2022-06-30（默认今天）", "the day for force (default today)");

  private final Service service;
  private final PolicyAnswers policies;

  private McpTools(Service service) {
    this.service = service;
    this.policies = new PolicyAnswers(service);
  }

  static List<McpTool> of(Service service) {
    McpTools tools = new McpTools(service);
    return List.of(
        tools.search(),
        tools.policy(),
        tools.lineage(),
        tools.inForce(),
        tools.spread(),
        tools.question(),
        tools.sparql());
  }

  private McpTool search() {
    return new McpTool(
        "search",
        "查找 Search",
        "查找政策文件和文章；年份、地区、层级、主题写在词里即可，如“2021年甘肃DRG方案”。每条有原文、文件和行号。"
            + " / Finds policies and articles; year, region, level and topic are understood among the"
            + " words: 2021年甘肃DRG方案. Each hit has words, file and line.",
        List.of(
            Argument.text("q", "要找的词，空的为全部", "the words to look for; all where there are none"),
            Argument.text("kind", "只要文件或只要文章", "policies or articles only")
                .oneOf(List.of("policy", "article")),
            Argument.text("from", "最早的日期，如2021-01-01", "the first date"),
            Argument.text("to", "最晚的日期，如2021-12-31", "the last date"),
            ON,
            Argument.text("sort", "次序", "the order")
                .oneOf(List.of("relevance", "newest", "oldest", "title", "cited")),
            Argument.number("offset", "跳过几条", "how many to leave out first"),
            Argument.number("limit", "最多几条（默认10，至多200）", "how many (default 10, at most 200)")),
        policies::search);
  }

  private McpTool policy() {
    return new McpTool(
        "policy",
        "一份文件 A policy",
        "一份文件的全部事实、引用、被引、文章，各有原文、文件和行号；conflicts是来源之间不一致的，unknown是不详的。"
            + " / All that is known of a policy, what it cites and who cites it, each with words, file"
            + " and line; 'conflicts' is where sources disagree, 'unknown' what none tells.",
        List.of(POLICY, ON),
        policies::policy);
  }

  private McpTool lineage() {
    return new McpTool(
        "lineage",
        "脉络 Lineage",
        "一份文件的依据（up）和落实（down），每一步有关系、原文、文件和行号。"
            + " / What a policy stands on (up) and what came of it (down); each step with its relation,"
            + " words, file and line.",
        List.of(
            POLICY,
            Argument.number("up", "向上几层（默认3）", "levels upward (default 3)"),
            Argument.number("down", "向下几层（默认3）", "levels downward (default 3)"),
            Argument.text("relation", "只走这种关系，如basedOn", "this relation only, such as basedOn")),
        policies::lineage);
  }

  private McpTool inForce() {
    return new McpTool(
        "in_force",
        "效力 In force",
        "一份文件在某日是否有效、为何、何日起，被谁终止、延长或部分废止，连同原文、文件和行号。“推定有效”表示未见失效或废止。"
            + " / Whether a policy holds on a day, why and since when; what ended, extended or partly"
            + " repealed it, with words, file and line. 推定有效 (presumed) means that nothing known ends it.",
        List.of(POLICY, ON),
        policies::inForce);
  }

  private McpTool spread() {
    return new McpTool(
        "spread",
        "各省落实 Spread",
        "各省何时落实一份文件，隔了多少天，以及没有见到落实的省（notFound，不等于没有发）；连同原文、文件和行号。"
            + " / When each province took a policy up, after how many days, and where none was found"
            + " ('notFound': there may be one); with words, file and line.",
        List.of(
            POLICY,
            Argument.text("basis", "按哪个日期（默认成文）", "by which day (default 成文, signed)")
                .oneOf(List.of(DateBasis.values()).stream().map(DateBasis::zh).toList())),
        policies::spread);
  }

  private McpTool question() {
    return new McpTool(
        "question",
        "现成的问题 Saved questions",
        "不给name列出全部问题和参数；给出name则回答。"
            + " / Without a name lists all questions and their parameters; with one answers it.",
        List.of(
            Argument.text(
                "name", "问题的名字，如provincial-plans", "the question, such as provincial-plans"),
            new Argument(
                "parameters",
                Argument.Type.OBJECT,
                "参数，如{\"topic\":\"DRG\",\"year\":\"2021\"}",
                "its parameters, such as {\"topic\":\"DRG\",\"year\":\"2021\"}",
                false,
                List.of())),
        this::answer);
  }

  private String answer(Given given) {
    if (given.text("name").isEmpty()) {
      return QuestionList.of(service.json("/api/questions", Map.of())).toString();
    }
    String path = "/api/questions/" + Service.code(given.required("name"));
    JsonObject table = service.json(path, given.object("parameters"));
    return Service.bounded(
        Table.withUnknown(table).toString(), "请用parameters缩小范围", "narrow it by its parameters");
  }

  private McpTool sparql() {
    return new McpTool(
        "sparql",
        "SPARQL",
        "SPARQL 1.1查询（只读，有时限）。原文在zm:quote或zm:evidence的oa:exact，行号zm:line，文件prov:wasDerivedFrom/zm:fileName；"
            + "unknown是各列没有值的行数。"
            + " / A SPARQL 1.1 query (reading only, with a deadline). Words are oa:exact of zm:quote or"
            + " zm:evidence, their line zm:line, the file prov:wasDerivedFrom/zm:fileName; 'unknown'"
            + " counts the rows without a value by column.",
        List.of(Argument.text("query", "查询", "the query").must()),
        given -> {
          String text = service.sparql(given.required("query"), SPARQL_TYPES);
          return Service.bounded(
              text.startsWith("{") ? Table.withUnknown(text).toString() : text,
              "请在query里加LIMIT",
              "give the query a LIMIT");
        });
  }
}
