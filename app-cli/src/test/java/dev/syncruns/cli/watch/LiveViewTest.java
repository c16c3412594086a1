package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.Capabilities.TerminalSize;
import dev.syncruns.cli.output.Palette;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.TinyTerminal;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.cli.watch.LiveFrame.LiveView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveViewTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Optional<TerminalSize> size = Optional.of(new TerminalSize(80, 24));
  private final LiveView presenter = presenter(Palette.NONE, Integer.MAX_VALUE);
  private final TinyTerminal screen = new TinyTerminal(80, 24);

  @Test
  void everyChangeReplacesTheOneBefore() {
    presenter.ticked(running(0));
    presenter.ticked(running(1));
    presenter.ticked(running(62));

    assertThat(shown()).containsOnlyOnce("watch  bridge").contains("06:13:46");
    assertThat(screen.isAtRest()).isTrue();
  }

  @Test
  void theEndIsShownInFullAndStays() {
    presenter.ticked(running(0));
    WatchedRun ended = Watches.ended(Nights.week().get(1), ExitCode.PARTIAL);
    presenter.ended(ended, Watches.asking(ended));
    presenter.close();
    presenter.close();
    presenter.ticked(running(3));

    assertThat(shown())
        .containsOnlyOnce("watch  bridge")
        .contains("exit=11", "Pier-09.dgn", "Deck.rvt")
        .doesNotContain("Ctrl-C", "executing");
  }

  @Test
  void aTerminalThatBecameWiderOrNarrowerIsUsedAsItIs() {
    presenter.ticked(running(0));
    size = Optional.of(new TerminalSize(120, 24));
    presenter.ticked(running(1));
    int wide = written().length();
    size = Optional.of(new TerminalSize(40, 24));
    presenter.ticked(running(2));

    String all = written();
    assertThat(all).contains("(typical 12m");
    assertThat(all.substring(wide).lines()).allMatch(line -> visible(line).length() < 40);
    assertThat(all.substring(wide))
        .as("broken lines stay, new ones below")
        .doesNotContainPattern("\\[\\d+A");
  }

  @Test
  void aTerminalThatBecameTooLowForTheLinesGetsNewOnes() {
    presenter.ticked(running(0));
    int high = written().length();
    size = Optional.of(new TerminalSize(80, 5));
    presenter.ticked(running(1));

    String low = written().substring(high);
    assertThat(low.split("\r\n", -1)).hasSizeLessThanOrEqualTo(5);
    assertThat(low).doesNotContainPattern("\\[\\d+A").contains("06:12:45");
  }

  @Test
  void aSizeThatIsNoLongerToldIsTheLastOne() {
    size = Optional.empty();
    presenter.ticked(running(0));

    assertThat(shown()).contains("● executing");
  }

  @Test
  void noMoreColumnsAreTakenThanWanted() {
    presenter(Palette.NONE, 50).ticked(running(0));

    assertThat(shown().lines()).allMatch(line -> line.length() < 50);
  }

  @Test
  void inAsciiNothingElseIsWritten() {
    presenter(new Palette(false, false), 80).ticked(running(0));

    assertThat(written()).matches("[\\p{ASCII}]*").contains("####");
  }

  @Test
  void withoutColoursNoneAreWritten() {
    presenter.ticked(running(0));
    assertThat(written()).doesNotContainPattern("\\[[0-9]+m");

    presenter(new Palette(true, true), 80).ticked(running(0));
    assertThat(written()).contains("\u001B[36m");
  }

  private LiveView presenter(Palette palette, int columns) {
    Terminal out =
        new Terminal(
                new PrintStream(bytes, false, StandardCharsets.UTF_8),
                () -> new Capabilities(true, 80, palette),
                () -> false)
            .sized(() -> Optional.of(size.orElse(new TerminalSize(80, 24))));
    return new LiveView(out, columns, ZoneId.of("UTC"), Duration.ofSeconds(1));
  }

  private static WatchSnapshot running(int seconds) {
    return Watches.at(Nights.NOW.plusSeconds(seconds), List.of(), Watches.active(Nights.running()));
  }

  private String shown() {
    screen.write(written());
    return screen.text();
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String visible(String line) {
    return line.replaceAll("\u001B\\[\\??[0-9]*[A-Za-z]", "");
  }
}
