package dev.syncruns.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Predicates on the package of a type; an array counts as its component type. */
final class Packages {
  private static final Set<String> JDK =
      ModuleLayer.boot().modules().stream()
          .filter(module -> module.getName().startsWith("java."))
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  private Packages() {}

  /** Types in the packages that the identifiers name. */
  static DescribedPredicate<JavaClass> in(List<String> identifiers) {
    PackageMatchers matchers = PackageMatchers.of(identifiers);
    return DescribedPredicate.describe(
        "reside in " + identifiers,
        type -> matchers.test(type.getBaseComponentType().getPackageName()));
  }

  /** Primitive types, which have no package. */
  static DescribedPredicate<JavaClass> primitive() {
    return DescribedPredicate.describe(
        "are primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  /** Types of the {@code java.*} modules, the same on every JDK. */
  static DescribedPredicate<JavaClass> jdk() {
    return DescribedPredicate.describe(
        "belong to the JDK", type -> JDK.contains(type.getBaseComponentType().getPackageName()));
  }
}
