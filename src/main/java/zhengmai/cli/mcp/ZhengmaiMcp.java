package zhengmai.cli.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The server of the Model Context Protocol over two streams. */
public final class ZhengmaiMcp {
  private static final String INSTRUCTIONS =
      "中国医药卫生政策。回答时引用答案里的原文（quote）、文件（file）和行号（line）；unknown 列出不详的，不要补造。"
          + "“推定有效”不是“有效”，没有见到不等于没有发。"
          + " / China's health policy. Quote the words (quote) with file and line that an answer gives;"
          + " 'unknown' lists what is not known: do not fill it in. 'Presumed in force' is not 'in"
          + " force', and what is not found here may exist all the same.";

  private ZhengmaiMcp() {}

  /**
   * Answers until the input ends.
   *
   * @param pages where the pages of the store in service are; asked before each request
   */
  public static void serve(InputStream in, OutputStream out, String version, Supplier<URI> pages)
      throws InterruptedException {
    Ending input = new Ending(in);
    McpSyncServer server =
        McpServer.sync(
                new OneAtATime(
                    new StdioServerTransportProvider(McpJsonDefaults.getMapper(), input, out)))
            .serverInfo("zhengmai", version)
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(McpTools.of(new Service(pages)).stream().map(McpTool::specification).toList())
            .build();
    input.ended.await();
    server.closeGracefully();
  }

  /** Tells when nothing more comes: the transport tells nobody. */
  private static final class Ending extends FilterInputStream {
    private final CountDownLatch ended = new CountDownLatch(1);

    Ending(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return told(super.read(bytes, from, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
