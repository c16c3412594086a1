package dev.syncruns.cli.command;

import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.ErrorText;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.CauseState;
import dev.syncruns.domain.diagnosis.CauseTimeline;
import dev.syncruns.domain.diagnosis.Impact;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.diagnosis.Retries;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.status.ConnectionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a cause in words. Parts of them are the service's and untrusted.
 *
 * @param context formats ids and times.
 */
record CauseWords(RenderContext context) {
  private static final int FILES_SHOWN = 3;

  /** What it is called, and what the service says. */
  static String title(Cause cause) {
    StringBuilder title = new StringBuilder(CauseText.name(cause));
    if (cause.message() != null && !cause.message().contentEquals(title)) {
      title.append("  ").append(cause.message());
    }
    Long exit = cause.key().bridgeExitCode();
    if (exit != null && exit != 0) {
      title.append(" (bridge exit ").append(exit).append(')');
    }
    return title.toString();
  }

  /** What separates a cause from others with the same title, in brackets; empty when alone. */
  static String apart(CauseFingerprint key, List<CauseFingerprint> alike) {
    List<String> facts = new ArrayList<>();
    addApart(facts, "code ", key, alike, CauseFingerprint::code);
    addApart(facts, "key ", key, alike, CauseFingerprint::descriptionKey);
    addApart(facts, "connector ", key, alike, CauseWords::connector);
    addApart(facts, "phase ", key, alike, CauseFingerprint::phase);
    addApart(facts, "category ", key, alike, CauseFingerprint::category);
    addApart(facts, "system ", key, alike, CauseFingerprint::system);
    return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
  }

  private static @Nullable String connector(CauseFingerprint key) {
    return key.connector() == null ? null : key.connector().text();
  }

  private static void addApart(
      List<String> facts,
      String label,
      CauseFingerprint key,
      List<CauseFingerprint> alike,
      Function<CauseFingerprint, @Nullable String> part) {
    String own = part.apply(key);
    if (alike.stream().anyMatch(other -> !Objects.equals(own, part.apply(other)))) {
      facts.add(own == null ? "no " + label.strip() : label + own);
    }
  }

  /** How much it made fail. */
  static String reach(RootCause cause) {
    Impact reach = cause.impact();
    if (reach.runs() == 0) {
      return Tally.count(reach.activeRuns(), "active run");
    }
    String runs = Tally.count(reach.runs(), "run");
    if (reach.tasks() > 0) {
      return Tally.count(reach.tasks(), "task failure") + ", " + runs;
    }
    boolean whole = cause.cause().key().scope() == CauseFingerprint.Scope.RUN;
    return (whole ? "whole run, " : "job without tasks, ") + runs;
  }

  /** Which files it hit, and where; empty when it hit none and says no place. */
  String files(RootCause cause, boolean all) {
    List<String> names =
        cause.cause().files().stream()
            .map(file -> isBrief() ? CauseText.fileName(file.value()) : file.value())
            .limit(all ? Cause.MAX_FILES : FILES_SHOWN)
            .toList();
    int more = cause.impact().tasksByFile().size() - names.size();
    CauseFingerprint key = cause.cause().key();
    List<String> place = new ArrayList<>();
    if (key.connector() != null) {
      place.add(key.connector().text());
    }
    if (key.phase() != null) {
      place.add("phase " + key.phase());
    }
    String where = place.isEmpty() ? "" : "(" + String.join(", ", place) + ")";
    String which = String.join(", ", names) + (more > 0 ? ", +" + more : "");
    return (which + "  " + where).strip();
  }

  /** Since when it is there, and whether it still is. */
  String since(RootCause cause) {
    CauseTimeline course = cause.timeline();
    RunRef first = course.firstSeen();
    RunRef last = course.lastSeen();
    if (first == null || last == null) {
      return cause.impact().runs() == 0
          ? "only in what is active now"
          : "unknown: no run with it has a time that can be read";
    }
    List<String> parts = new ArrayList<>();
    parts.add(span(course, first, last));
    RunRef since = course.since();
    if (since != null) {
      boolean fixed = course.state() == CauseState.RESOLVED;
      String unproven = fixed ? "" : ", but no success since";
      parts.add((fixed ? "fixed since " : "not seen since ") + run(since) + unproven);
    }
    RunRef good = course.lastGood();
    parts.add(good == null ? "no good run before it" : "last good before it " + run(good));
    if (cause.impact().activeRuns() > 0) {
      parts.add("again in " + Tally.count(cause.impact().activeRuns(), "active run"));
    }
    return String.join("; ", parts);
  }

  private String span(CauseTimeline course, RunRef first, RunRef last) {
    if (course.shown() == 1) {
      return course.state() == CauseState.ACTIVE
          ? run(first) + ", the last run"
          : "only " + run(first);
    }
    String every =
        course.isIntermittent() ? course.shown() + " of " + course.over() + " runs" : "every run";
    return course.state() == CauseState.ACTIVE
        ? run(first) + ", " + every + " since"
        : run(first) + " to " + run(last) + ", " + every;
  }

  /** That a run is missing or stuck, a sentence each; empty when none is, or it is not known. */
  List<String> standing(@Nullable ConnectionStatus status) {
    List<String> sentences = new ArrayList<>();
    if (status != null && status.isOverdue()) {
      ScheduleAdherence attendance = status.adherence();
      String due =
          attendance == null || !attendance.isLate()
              ? ""
              : attendance
                  .dueAt()
                  .map(at -> ", which was due " + context.moments().write(at))
                  .orElse("");
      String age = status.age() == null ? "" : "; no run for " + Durations.write(status.age());
      sentences.add("A run is missing" + due + age + ".");
    }
    if (status != null && status.isStuck() && status.active() != null) {
      Run run = status.active();
      String since =
          run.startedAt()
              .map(start -> " for " + Durations.write(Duration.between(start, context.now())))
              .orElse(" without a start");
      String end =
          status.latestEnd() == null
              ? ""
              : " and should have ended " + context.moments().write(status.latestEnd());
      sentences.add(
          "The run "
              + id(RunRef.of(run))
              + " is stuck: "
              + run.outcome().label()
              + since
              + end
              + ".");
    }
    return sentences;
  }

  /** Whether trying again helps; empty where nothing was to be tried. */
  String retries(RootCause cause) {
    if (cause.impact().tasks() == 0) {
      return "";
    }
    Retries retries = cause.retries();
    String many =
        retries.min() == retries.max()
            ? retries.max() + (retries.max() == 1 ? " retry each" : " retries each")
            : retries.min() + " to " + retries.max() + " retries";
    String said = retries.isTried() ? "did not help (" + many + ")" : "none were made";
    String elsewhere =
        retries.recoveries().stream().map(this::recovery).collect(Collectors.joining("; "));
    return elsewhere.isEmpty() ? said : said + "; also flaky: " + elsewhere;
  }

  private String recovery(Retries.Recovery recovery) {
    String file = recovery.file().value();
    String more = recovery.times() > 1 ? " (" + recovery.times() + " runs)" : "";
    return (isBrief() ? CauseText.fileName(file) : file)
        + " passed on the "
        + CauseText.ordinal(recovery.retries() + 1)
        + " try in "
        + run(recovery.run())
        + more;
  }

  /** What the service classifies it by. */
  static String facts(Cause cause) {
    CauseFingerprint key = cause.key();
    List<String> facts = new ArrayList<>();
    add(facts, "code ", key.code());
    add(facts, "key ", key.descriptionKey());
    add(facts, "system ", key.system());
    add(facts, "phase ", key.phase());
    add(facts, "category ", key.category());
    if (key.bridgeExitCode() != null) {
      facts.add("bridge exit " + ErrorText.exitCode(key.bridgeExitCode()));
    }
    return String.join(", ", facts);
  }

  /** A run by its id and time. */
  String run(RunRef run) {
    String id = id(run);
    return run.at() == null ? id : id + " " + context.moments().write(run.at());
  }

  /** A run by its id, or by that it has none. */
  String id(RunRef run) {
    return run.id() == null || run.id().value().isEmpty()
        ? "a run without an id"
        : brief(run.id().value());
  }

  /** An id as long as it takes to tell it from others. */
  String brief(String id) {
    return isBrief() && id.length() > context.idLength() ? id.substring(0, context.idLength()) : id;
  }

  private boolean isBrief() {
    return context.medium() == OutputTarget.SCREEN;
  }

  private static void add(List<String> facts, String label, @Nullable String text) {
    if (text != null) {
      facts.add(label + text);
    }
  }

  /**
   * What we advise about a cause. All of it is built in: the service gives none but its article.
   */
  static final class Advice {
    /** What the source of advice and of what is publicly known is called. */
    static final String BUILT_IN = "built-in";

    private static final String BUNDLE = " syncruns why --bundle packs them.";

    private Advice() {}

    /** The next step against {@code cause}: that of its error, else one by who must act. */
    static String of(RootCause cause) {
      KnownError known = cause.known();
      if (known != null) {
        return known.needsTicket() ? known.advice() + BUNDLE : known.advice();
      }
      if (cause.isTransient()) {
        return "Start a run again later. If the error persists, ask Bentley.";
      }
      return byFixability(cause);
    }

    private static String byFixability(RootCause cause) {
      boolean article = cause.article().isPresent();
      String start = article ? "Read the article. " : "";
      return switch (cause.cause().fixability()) {
        case USER ->
            (article ? "Do what the article says" : "Do what the message says")
                + ", then start a run.";
        case NOT_USER -> "Open a ticket with Bentley, with the ids of run, job and task." + BUNDLE;
        case UNKNOWN -> start + unknown(cause.cause().key().scope());
      };
    }

    private static String unknown(CauseFingerprint.Scope scope) {
      return scope == CauseFingerprint.Scope.TASK
          ? "Open the file in its own application to see whether it is sound; else ask Bentley with"
              + " the ids of run, job and task."
          : "Look at the whole run with syncruns show; if it says no more, ask Bentley with its"
              + " id.";
    }
  }
}
