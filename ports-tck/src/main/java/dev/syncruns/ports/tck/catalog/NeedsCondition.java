package dev.syncruns.ports.tck.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves out the cases that need what the catalog under test does not do, and says so. */
final class NeedsCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Needs> needs = AnnotationSupport.findAnnotation(context.getElement(), Needs.class);
    if (needs.isEmpty() || !(context.getTestInstance().orElse(null) instanceof CatalogCases its)) {
      return ConditionEvaluationResult.enabled("needs nothing in particular");
    }
    Set<Capability> missing = EnumSet.noneOf(Capability.class);
    missing.addAll(List.of(needs.get().value()));
    missing.removeAll(its.capabilities());
    return missing.isEmpty()
        ? ConditionEvaluationResult.enabled("all that it needs is declared")
        : ConditionEvaluationResult.disabled("needs " + missing + ", which is not declared");
  }
}
