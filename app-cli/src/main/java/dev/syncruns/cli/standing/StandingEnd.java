package dev.syncruns.cli.standing;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.Wrap;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What connections come to together.
 *
 * @param standings the connections, in their order.
 */
public record StandingEnd(List<Standing> standings) {

  /** Copies the list. */
  public StandingEnd {
    standings = List.copyOf(standings);
  }

  /** What they end a command with: the worst of them. */
  public ExitCode exit() {
    return ExitCode.worst(standings.stream().map(Standing::exit).toList());
  }

  /**
   * The end of the sheet.
   *
   * @param program how the user calls the program here, e.g. {@code syncruns --demo}
   * @param width how many columns of a terminal there are
   */
  public SheetEnd of(String program, int width) {
    List<TerminalText> parts = new ArrayList<>();
    parts.add(TerminalText.of(verdict(), exit() == ExitCode.OK ? Tone.GOOD : Tone.WARN));
    worst().map(one -> TerminalText.of("next: " + program + next(one))).ifPresent(parts::add);
    List<TerminalText> below = new ArrayList<>(List.of(TerminalText.empty()));
    below.addAll(Wrap.parts(parts, width));
    return new SheetEnd(
        head -> head.number("exit", (long) exit().code()),
        List.of(),
        List.of(),
        below,
        "no connections");
  }

  private String verdict() {
    if (exit() == ExitCode.OK) {
      return "all " + standings.size() + " ok";
    }
    List<String> counts = new ArrayList<>();
    count(counts, "not green", standings.stream().filter(StandingEnd::isNotGreen).count());
    count(counts, "late", standings.stream().filter(Standing::isOverdue).count());
    count(counts, "stuck", standings.stream().filter(Standing::isStuck).count());
    count(counts, "unknown", standings.stream().filter(one -> one.failure() != null).count());
    String of = counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
    return "exit " + exit().code() + of;
  }

  private static boolean isNotGreen(Standing standing) {
    return standing.outcome().filter(outcome -> outcome.isNotGreen()).isPresent();
  }

  private static void count(List<String> counts, String word, long number) {
    if (number > 0) {
      counts.add(number + " " + word);
    }
  }

  private Optional<Standing> worst() {
    return standings.stream()
        .filter(one -> one.exit() == exit() && exit() != ExitCode.OK)
        .findFirst();
  }

  private static String next(Standing standing) {
    String command =
        standing.failure() != null
            ? "doctor"
            : isNotGreen(standing) || standing.isStuck() ? "why" : "list";
    return " " + command + " -c " + standing.name();
  }
}
