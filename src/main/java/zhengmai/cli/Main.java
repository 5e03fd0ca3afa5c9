package zhengmai.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import zhengmai.store.ParameterException;
import zhengmai.store.StoreException;

/** The program. */
public final class Main {
  /** Done. */
  public static final int OK = 0;

  /** Something was found, or an input failed; the rest was done. */
  public static final int FINDINGS = 1;

  /** The command line was not understood, or what it names is not there. */
  public static final int USAGE = 2;

  /** In the environment: also print where in the program an unexpected error arose. */
  private static final String TRACE = "ZHENGMAI_TRACE";

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param out gets the results
   * @param err gets progress and messages
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    Console console = new Console(out, err);
    try {
      OptionalInt handed = Handover.run(console, args);
      if (handed.isPresent()) {
        return handed.getAsInt();
      }
    } catch (StoreException e) {
      return failed(e, console);
    }
    return run(console, args);
  }

  /** Runs a command here. */
  static int run(Console console, String... args) {
    CommandLine line = line(console, args);
    return line.execute(args);
  }

  /** The command line, with commands that print here. */
  static CommandLine line(Console console, String... args) {
    CommandLine line = ZhengmaiCommand.line(factory(console), args);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.registerConverter(Path.class, path -> console.around().resolve(Path.of(path)));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
    return line;
  }

  private static int failed(Exception e, Console console) {
    if (e instanceof StoreException
        || e instanceof CliException
        || e instanceof ParameterException) {
      console.say(String.valueOf(e.getMessage()));
      return e instanceof CliException c
          ? c.code()
          : e instanceof ParameterException ? USAGE : FINDINGS;
    }
    console.say(
        "没有料到的错误：%s；设环境变量 %s=1 再运行一次，可看到详情，请一并报告".formatted(e, TRACE),
        "unexpected error: %s; run again with %s=1 in the environment for the details of a report"
            .formatted(e, TRACE));
    if (System.getenv(TRACE) != null) {
      e.printStackTrace(console.err());
    }
    return FINDINGS;
  }

  /** Commands are made with the console; everything else as picocli makes it. */
  private static IFactory factory(Console console) {
    IFactory plain = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        try {
          return type.getDeclaredConstructor(Console.class).newInstance(console);
        } catch (NoSuchMethodException e) {
          return plain.create(type);
        }
      }
    };
  }
}
