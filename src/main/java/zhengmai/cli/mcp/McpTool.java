package zhengmai.cli.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JsonSchema;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tool: {@code search}. It only reads.
 *
 * @param name by which it is called
 * @param title what it is called for people
 * @param description what it answers, in Chinese and English
 * @param arguments what it takes
 * @param answer its answer, as JSON or Turtle
 */
record McpTool(
    String name,
    String title,
    String description,
    List<Argument> arguments,
    Function<Given, String> answer) {
  /** Its answer; of what is wrong with the call the words, as an error. */
  CallToolResult call(Map<String, Object> sent) {
    try {
      String text = answer.apply(Given.of(arguments, sent));
      return CallToolResult.builder().addTextContent(text).isError(false).build();
    } catch (ToolException e) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  /** As it is told to an assistant. */
  SyncToolSpecification specification() {
    Map<String, Object> properties = new LinkedHashMap<>();
    arguments.forEach(a -> properties.put(a.name(), a.schema()));
    List<String> required =
        arguments.stream().filter(Argument::required).map(Argument::name).toList();
    Tool tool =
        Tool.builder()
            .name(name)
            .title(title)
            .description(description)
            .inputSchema(new JsonSchema("object", properties, required, false, null, null))
            .annotations(new ToolAnnotations(title, true, false, true, false, null))
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler(
            (exchange, request) ->
                call(Optional.ofNullable(request.arguments()).orElseGet(Map::of)))
        .build();
  }
}
