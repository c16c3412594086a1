package dev.syncruns.cli.doctor;

import dev.syncruns.cli.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Looks how far this machine's clock is from the service's, if that sent its time. */
final class ClockCheck {
  private static final String NAME = "clock";
  private static final Duration TOLERABLE = Duration.ofSeconds(30);

  private final Session session;

  ClockCheck(Session session) {
    this.session = session;
  }

  List<Finding> findings() {
    return session.clockSkew().map(ClockCheck::finding).map(List::of).orElse(List.of());
  }

  private static Finding finding(Duration skew) {
    String text = String.format(Locale.ROOT, "skew %.1f s", skew.abs().toMillis() / 1000.0);
    return skew.abs().compareTo(TOLERABLE) <= 0
        ? Finding.ok(NAME, text)
        : Finding.warning(
            NAME,
            text + (skew.isNegative() ? ", ours is ahead" : ", ours is behind"),
            "set this machine's clock; tokens are refused when it is wrong");
  }
}
