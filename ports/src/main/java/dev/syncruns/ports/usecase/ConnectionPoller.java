package dev.syncruns.ports.usecase;

import dev.syncruns.domain.fleet.PollingPolicy;
import dev.syncruns.domain.fleet.RunEvents;
import dev.syncruns.domain.fleet.RunTracker;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.FleetListener;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.ListRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Polls one connection: makes the requests, reports the events, and decides the next poll. */
final class ConnectionPoller {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ListRuns listRuns;
  private final SharedPacer pacer;
  private final PollingPolicy policy;
  private final FleetListener listener;

  ConnectionPoller(
      ListRuns listRuns, SharedPacer pace, PollingPolicy rhythm, FleetListener listener) {
    this.listRuns = listRuns;
    this.pacer = pace;
    this.policy = rhythm;
    this.listener = listener;
  }

  /** Polls a connection; the slot of its first request is already taken. */
  void poll(PolledConnection member) {
    try {
      see(member, list(member));
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem problem) {
      fail(member, problem);
    } finally {
      member.end();
    }
  }

  private List<Run> list(PolledConnection member) {
    ListOptions options = ListOptions.defaults().withPageSize(member.pageSize());
    Iterator<Page<Run>> pages = listRuns.runs(member.connection(), options).pages();
    List<Run> listed = new ArrayList<>(next(pages, member));
    while (pages.hasNext() && !member.tracker().isCaughtUp(listed)) {
      pacer.take();
      listed.addAll(next(pages, member));
    }
    return listed;
  }

  private static List<Run> next(Iterator<Page<Run>> pages, PolledConnection member) {
    Page<Run> page = pages.next();
    member.limitPageSize(page.request().top());
    return page.items();
  }

  private void see(PolledConnection member, List<Run> listed) {
    Instant now = pacer.steady();
    List<Run> open = RunTracker.openAmong(listed);
    RunEvents news = member.tracker().events(listed);
    Instant due = now.plus(policy.interval(open, listed, pacer.now()));
    tell(member.connection(), news);
    member.answered(
        member.tracker().after(listed), member.state().after(now, due, !open.isEmpty()));
  }

  private void tell(ConnectionId connection, RunEvents news) {
    synchronized (listener) {
      news.started().forEach(run -> listener.onStarted(connection, run));
      news.finished().forEach(run -> listener.onFinished(connection, run));
    }
  }

  private void fail(PolledConnection member, Problem problem) {
    int inARow = member.failed();
    synchronized (listener) {
      listener.onProblem(member.connection(), problem, inARow);
    }
    if (problem instanceof RateLimited || problem.retryAfter().isPresent()) {
      pacer.pause(problem.retryAfter().orElse(PAUSE));
    }
    Instant now = pacer.steady();
    Instant due = now.plus(policy.afterProblem(inARow));
    member.failed(member.state().after(now, due, false));
  }
}
