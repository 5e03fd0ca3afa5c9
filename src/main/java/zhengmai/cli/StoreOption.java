package zhengmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengmai.server.SearchableStore;
import zhengmai.server.job.Job;
import zhengmai.server.job.ServedStore;
import zhengmai.store.Endpoint;
import zhengmai.store.GraphSource;
import zhengmai.store.GraphStore;
import zhengmai.store.MadeBy;
import zhengmai.store.RemoteStore;
import zhengmai.store.Store;

/** Where the graph is: {@code --store DIR}, or {@code --endpoint URL}. */
final class StoreOption {
  /** Where a password is looked for that is not to stand on a command line. */
  static final String PASSWORD = "ZHENGMAI_PASSWORD";

  private final Surroundings around;
  private final Console console;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "图库所在文件夹（默认./zhengmai-db）。 / the store's folder (default ./zhengmai-db).")
  private @Nullable Path store;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "不用文件夹，用远程SPARQL 1.1图库。 / a SPARQL 1.1 store elsewhere, in place of a folder.")
  private @Nullable String endpoint;

  @Option(
      names = "--endpoint-update",
      paramLabel = "URL",
      description = "更新服务的网址，与--endpoint不同时给出。 / its update service, where that is elsewhere.")
  private @Nullable String update;

  @Option(
      names = "--endpoint-graphs",
      paramLabel = "URL",
      description =
          "图存储协议的网址，与--endpoint不同时给出。 / its graph store protocol, where that is elsewhere.")
  private @Nullable String graphs;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "远程图库的用户；密码取自环境变量ZHENGMAI_PASSWORD，没有则询问。"
              + " / who asks there; the password is ZHENGMAI_PASSWORD in the environment, or asked for.")
  private @Nullable String user;

  @Option(
      names = "--cacert",
      paramLabel = "FILE",
      description = "远程图库的证书（PEM），自签的须给出。 / a certificate to trust (PEM).")
  private @Nullable Path certificates;

  /** For a command that prints here, in a process of its own or in a service. */
  StoreOption(Console console) {
    this.console = console;
    this.around = console.around();
  }

  /** The folder of the store on disk. */
  Path path() {
    return store == null ? around.resolve(GraphStore.DEFAULT_PATH) : store;
  }

  /**
   * The folder of a store that must be on disk.
   *
   * @throws CliException where one elsewhere was named
   */
  Path pathOnDisk() {
    requireOnDisk();
    return path();
  }

  /** Whether either was named. */
  boolean isGiven() {
    return store != null || endpoint != null;
  }

  /** Whether there is something to open. */
  boolean exists() {
    return endpoint != null || Files.isDirectory(path());
  }

  /**
   * Opens the store to write to it; one on disk is made where there is none. In a service it waits
   * for its turn.
   */
  Store openToWrite() {
    return told(openToWrite(GraphStore::open));
  }

  /** As {@link #openToWrite}; one on disk must be there. */
  Store openExistingToWrite() {
    return told(openToWrite(GraphStore::openExisting));
  }

  private Store openToWrite(Function<Path, GraphStore> onDisk) {
    Optional<Endpoint> remote = remote();
    if (remote.isPresent()) {
      return RemoteStore.open(remote.get());
    }
    Optional<ServedStore> served = around.served(path());
    return served.isPresent() ? inTurn(served.get()) : onDisk.apply(path());
  }

  private Store inTurn(ServedStore served) {
    Job job = around.job().orElseThrow();
    try {
      Runnable next =
          served
              .queue()
              .take(
                  job,
                  () ->
                      console.say(
                          "另一个任务正在写入，排队等候 …", "another job is writing, waiting for the turn …"));
      return new QueuedStore(
          served.store().retain(),
          () -> {
            next.run();
            // Begins the next model: who asks then need not be the first to notice.
            var unused = served.live().get().current();
          });
    } catch (CancellationException e) {
      throw new CliException(Main.FINDINGS, "排队时停止，没有写入", "stopped in the queue, nothing written");
    }
  }

  /** Opens the store to read it; one on disk must be there. */
  Store openExisting() {
    Optional<Endpoint> remote = remote();
    return told(remote.isPresent() ? RemoteStore.open(remote.get()) : existingOnDisk());
  }

  /** Says so where another program drew the store's conclusions: they may be others than ours. */
  private <T extends GraphSource> T told(T store) {
    if (MadeBy.isOtherProgram(store)) {
      console.say(
          "图库里的结论由另一版程序得出，可能与本版不同；下次写入时重新得出（ingest、remove等，没有新文件也可以）",
          "the store's conclusions were drawn by another version of the program and may differ from "
              + "this one's; the next write (ingest, remove) draws them anew, with or without new files");
    }
    return store;
  }

  /** As {@link #openExisting}, for questions that look for words; one elsewhere does so itself. */
  GraphSource openSearchable() {
    Optional<Endpoint> remote = remote();
    if (remote.isPresent()) {
      return told(RemoteStore.open(remote.get()));
    }
    Optional<ServedStore> served = around.served(path());
    return told(
        served.isPresent()
            ? new SearchableStore(served.get().store().retain(), served.get().live())
            : new SearchableStore(GraphStore.openExisting(path())));
  }

  private GraphStore existingOnDisk() {
    return around
        .served(path())
        .map(s -> s.store().retain())
        .orElseGet(() -> GraphStore.openExisting(path()));
  }

  /**
   * Opens the store on disk.
   *
   * @throws CliException where one elsewhere was named
   */
  GraphStore openOnDisk() {
    requireOnDisk();
    return told(existingOnDisk());
  }

  /** As {@link #openOnDisk}, but makes it where there is none. */
  GraphStore openOrMakeOnDisk() {
    requireOnDisk();
    return told(GraphStore.open(path()));
  }

  private void requireOnDisk() {
    if (endpoint != null) {
      throw new CliException(
          Main.USAGE,
          "这个命令只用本机的图库（--store）；远程图库请用它自己的网页与端点",
          "this command is for a store on disk (--store); one elsewhere has pages and an endpoint of its own");
    }
  }

  private Optional<Endpoint> remote() {
    if (endpoint == null) {
      if (update != null || graphs != null || user != null || certificates != null) {
        throw new CliException(
            Main.USAGE,
            "--endpoint-update、--endpoint-graphs、--user、--cacert 须与 --endpoint 同用",
            "--endpoint-update, --endpoint-graphs, --user and --cacert need --endpoint");
      }
      return Optional.empty();
    }
    if (store != null) {
      throw new CliException(
          Main.USAGE, "--store 与 --endpoint 只能给一个", "give --store or --endpoint, not both");
    }
    Endpoint remote = Endpoint.of(endpoint);
    if (update != null) {
      remote = remote.withUpdate(update);
    }
    if (graphs != null) {
      remote = remote.withGraphs(graphs);
    }
    if (user != null) {
      remote = remote.withLogin(user, password(user));
    }
    if (command != null && remote.login().isPresent() && remote.isOpenlyReadable()) {
      command
          .commandLine()
          .getErr()
          .println(
              "注意：http:// 不加密，路上的人能看到密码；宜用 https://"
                  + " / note: http:// is not encrypted, the password can be read on the way; use https://");
    }
    return Optional.of(certificates == null ? remote : remote.withCertificates(certificates));
  }

  private static String password(String user) {
    String set = System.getenv(PASSWORD);
    if (set != null) {
      return set;
    }
    char[] typed = ask("%s 的密码 / password: ".formatted(user));
    if (typed == null) {
      throw new CliException(
          Main.USAGE,
          "请用环境变量%s给出%s的密码".formatted(PASSWORD, user),
          "give the password of %s in %s".formatted(user, PASSWORD));
    }
    return new String(typed);
  }

  /** Nothing where nobody is there to be asked: no terminal, or from Java 22 on, no answer. */
  @SuppressWarnings("SystemConsoleNull")
  private static char @Nullable [] ask(String prompt) {
    java.io.Console terminal = System.console();
    return terminal == null ? null : terminal.readPassword("%s", prompt);
  }
}
