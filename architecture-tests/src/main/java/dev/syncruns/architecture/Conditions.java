package dev.syncruns.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What ArchUnit has no words for: a condition from a function, and which classes are types. */
final class Conditions {
  private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d+(\\$.*)?");

  private Conditions() {}

  /** Types somebody wrote and named: no anonymous class, no switch table, no package-info. */
  static DescribedPredicate<JavaClass> named() {
    return DescribedPredicate.describe(
        "are named types",
        type ->
            !UNNAMED.matcher(type.getName()).matches()
                && !type.getSimpleName().equals("package-info"));
  }

  /** Holds for a type of which the function has nothing to say. */
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
