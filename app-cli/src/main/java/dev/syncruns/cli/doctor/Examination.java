package dev.syncruns.cli.doctor;

import dev.syncruns.cli.session.Session;
import java.util.ArrayList;
import java.util.List;

/** All checks, one after another; none is left out because another failed. */
public final class Examination {
  private final Session session;

  /** An examination of what {@code session} would use. */
  public Examination(Session session) {
    this.session = session;
  }

  /** What every check found. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new ConfigCheck(session).findings());
    findings.addAll(new TokenCheck(session).findings());
    findings.addAll(new NetworkCheck(session).findings());
    List<Finding> service = new ServiceCheck(session).findings();
    findings.addAll(new ClockCheck(session).findings());
    findings.addAll(service);
    findings.add(TerminalCheck.finding(session.environment()));
    return findings;
  }
}
