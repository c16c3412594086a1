package dev.syncruns.cli.view;

import dev.syncruns.domain.statistics.RunSample;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs as a picture of one line, oldest first: the longer one took, the higher its bar. What failed
 * as a whole is a cross, what was canceled, skipped or took a time that is not known a dot.
 */
public final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String FAILED = "×";
  private static final String NOTHING = "·";

  private Sparkline() {}

  /**
   * The picture of the newest {@code most} runs.
   *
   * @param points runs from oldest to newest
   * @param most how many are drawn, at least 0
   */
  public static String of(List<RunSample> points, int most) {
    List<RunSample> newest = points.subList(Math.max(0, points.size() - most), points.size());
    Duration longest =
        newest.stream()
            .filter(Sparkline::isBar)
            .flatMap(point -> point.duration().stream())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return newest.stream().map(point -> sign(point, longest)).collect(Collectors.joining());
  }

  private static boolean isBar(RunSample point) {
    return switch (point.outcome()) {
      case SUCCESS, PARTIAL -> true;
      default -> false;
    };
  }

  private static String sign(RunSample point, Duration longest) {
    if (isBar(point) && point.took() != null) {
      double part = longest.isZero() ? 0 : point.took().toMillis() / (double) longest.toMillis();
      int height = (int) Math.ceil(Math.max(0, part) * BARS.length()) - 1;
      return String.valueOf(BARS.charAt(Math.max(0, Math.min(BARS.length() - 1, height))));
    }
    return point.outcome().hasFailed() ? FAILED : NOTHING;
  }
}
