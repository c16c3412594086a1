/** The model and the decisions of syncruns; requires {@code java.base} only. */
module dev.syncruns.domain {
  requires static transitive org.jspecify;

  exports dev.syncruns.domain.comparison;
  exports dev.syncruns.domain.diagnosis;
  exports dev.syncruns.domain.execution;
  exports dev.syncruns.domain.fleet;
  exports dev.syncruns.domain.freshness;
  exports dev.syncruns.domain.paging;
  exports dev.syncruns.domain.policy;
  exports dev.syncruns.domain.problem;
  exports dev.syncruns.domain.redaction;
  exports dev.syncruns.domain.retry;
  exports dev.syncruns.domain.run;
  exports dev.syncruns.domain.schedule;
  exports dev.syncruns.domain.selection;
  exports dev.syncruns.domain.statistics;
  exports dev.syncruns.domain.status;
  exports dev.syncruns.domain.value;
  exports dev.syncruns.domain.waiting;
}
