package dev.syncruns.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Conditions and predicates that ArchUnit lacks. */
final class Conditions {
  private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d+(\\$.*)?");

  private Conditions() {}

  /** Types named in source code: no anonymous class, switch table or package-info. */
  static DescribedPredicate<JavaClass> named() {
    return DescribedPredicate.describe(
        "are named types",
        type ->
            !UNNAMED.matcher(type.getName()).matches()
                && !type.getSimpleName().equals("package-info"));
  }

  /** Holds for types for which the function returns no violation. */
  static ArchCondition<JavaClass> noFault(
      String description, Function<JavaClass, List<String>> faults) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String fault : faults.apply(type)) {
          String message =
              "Class <%s> %s in %s".formatted(type.getName(), fault, type.getSourceCodeLocation());
          events.add(SimpleConditionEvent.violated(type, message));
        }
      }
    };
  }
}
