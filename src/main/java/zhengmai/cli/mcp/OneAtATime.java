package zhengmai.cli.mcp;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A transport that is given one message at a time. That of the SDK for standard output loses an
 * answer that comes while another thread hands over its own.
 */
final class OneAtATime implements McpServerTransportProvider {
  private final McpServerTransportProvider provider;

  OneAtATime(McpServerTransportProvider provider) {
    this.provider = provider;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    provider.setSessionFactory(transport -> factory.create(new Sending(transport)));
  }

  @Override
  public List<String> protocolVersions() {
    return provider.protocolVersions();
  }

  @Override
  public Mono<Void> notifyClients(String method, Object parameters) {
    return provider.notifyClients(method, parameters);
  }

  @Override
  public Mono<Void> notifyClient(String session, String method, Object parameters) {
    return provider.notifyClient(session, method, parameters);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return provider.closeGracefully();
  }

  private static final class Sending implements McpServerTransport {
    private final McpServerTransport transport;
    private final Object turn = new Object();

    Sending(McpServerTransport transport) {
      this.transport = transport;
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
      return Mono.create(
          sent -> {
            synchronized (turn) {
              // It is handed over before this returns.
              var unused =
                  transport
                      .sendMessage(message)
                      .subscribe(nothing -> {}, sent::error, sent::success);
            }
          });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return transport.unmarshalFrom(data, type);
    }

    @Override
    public List<String> protocolVersions() {
      return transport.protocolVersions();
    }

    @Override
    public Mono<Void> closeGracefully() {
      return transport.closeGracefully();
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
