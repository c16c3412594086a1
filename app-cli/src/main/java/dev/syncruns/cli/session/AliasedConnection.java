package dev.syncruns.cli.session;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.status.RunExpectation;
import java.time.Duration;
import java.time.ZoneId;

/** What is configured of an alias, as the library takes it. */
public final class AliasedConnection {

  private AliasedConnection() {}

  /**
   * The connection of an alias.
   *
   * @throws CliException when its id can't be one
   */
  public static ConnectionRef of(Alias alias) {
    SettingValue id = checked(alias, AliasSetting.ID);
    return new ConnectionRef(
        alias.name(), alias.title().orElse(null), ConnectionId.of(id.text()), id.origin());
  }

  /**
   * What is expected of the runs of an alias.
   *
   * @param alias the alias
   * @param usual the time zone where none is configured
   * @throws CliException when what is configured can't be read
   */
  public static RunExpectation expected(Alias alias, ZoneId usual) {
    ZoneId zone =
        alias.value(AliasSetting.TZ).isEmpty()
            ? usual
            : ZoneId.of(checked(alias, AliasSetting.TZ).text());
    ZonedSchedule timetable =
        alias.value(AliasSetting.EXPECT).isEmpty()
            ? null
            : new ZonedSchedule(Schedule.parse(checked(alias, AliasSetting.EXPECT).text()), zone);
    Duration maxAge =
        alias.value(AliasSetting.MAX_AGE).isEmpty()
            ? null
            : DurationParser.parse(checked(alias, AliasSetting.MAX_AGE).text());
    return new RunExpectation(timetable, maxAge);
  }

  private static SettingValue checked(Alias alias, AliasSetting setting) {
    SettingValue value = alias.value(setting).orElseThrow();
    setting
        .problemOf(value.text())
        .ifPresent(
            problem -> {
              throw CliException.config(
                      "syncruns."
                          + value.property()
                          + " is \""
                          + value.text()
                          + "\", which "
                          + problem)
                  .row("from", value.origin())
                  .row("allowed", setting.allowed());
            });
    return value;
  }
}
