package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask the program about itself, and what the shell asks it. */
class HelpTest {
  @Test
  void help_ofACommand_isWhatItsOptionTells() {
    Ran help = Ran.of("help", "ingest");
    assertThat(help.code()).isZero();
    assertThat(help.out()).isEqualTo(Ran.of("ingest", "--help").out()).contains("--store");
  }

  @Test
  void help_ofNothing_listsTheCommands() {
    Ran help = Ran.of("help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("ingest").contains("completion").doesNotContain("warm-up");
  }

  @Test
  void help_ofNoCommand_namesThoseThatThereAre() {
    Ran help = Ran.of("help", "ingset");
    assertThat(help.code()).isEqualTo(Main.USAGE);
    assertThat(help.err()).contains("没有命令“ingset”").contains("ingest").doesNotContain("warm-up");
  }

  /** The script at work in a real bash, on a line that is being typed. */
  @ParameterizedTest
  @CsvSource({"inge, 1, ingest", "ingest --sto, 2, --store", "query --form, 2, --format"})
  void completion_inBash_completes(String typed, int word, String expected, @TempDir Path tmp)
      throws IOException, InterruptedException {
    Ran completion = Ran.of("completion");
    assertThat(completion.code()).isZero();
    Path script = Files.writeString(tmp.resolve("zhengmai.bash"), completion.out());
    String ask =
        "source '%s'; COMP_LINE='zhengmai %s'; COMP_WORDS=(zhengmai %s); COMP_CWORD=%d; %s; %s"
            .formatted(
                script,
                typed,
                typed,
                word,
                "_complete_zhengmai",
                "printf '%s\\n' \"${COMPREPLY[@]}\"");
    Process bash = new ProcessBuilder("bash", "-c", ask).start();
    String replies = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    assertThat(replies.lines()).contains(expected);
  }
}
