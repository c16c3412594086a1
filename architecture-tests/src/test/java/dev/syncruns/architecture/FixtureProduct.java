package dev.syncruns.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small product with the packages of syncruns: some classes keep all rules, each of the others
 * breaks some.
 */
final class FixtureProduct {
  static final ArchitectureModel MODEL = new ArchitectureModel("fixture.product");
  static final JavaClasses CLASSES = new ClassFileImporter().importPackages(MODEL.root());

  private static final Pattern TYPE = Pattern.compile("fixture\\.product\\.[\\w.$]+");

  private FixtureProduct() {}

  /** Names, below the root, of the types that break a rule: one for each violation it reports. */
  static List<String> breakers(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails().stream()
        .map(detail -> firstType(detail, classes))
        .distinct()
        .sorted()
        .toList();
  }

  private static String firstType(String detail, JavaClasses classes) {
    Matcher matcher = TYPE.matcher(detail);
    if (!matcher.find()) {
      return detail;
    }
    String member = matcher.group();
    return classes.stream()
        .map(JavaClass::getName)
        .filter(name -> member.equals(name) || member.startsWith(name + "."))
        .max(Comparator.comparingInt(String::length))
        .map(name -> name.substring(MODEL.root().length() + 1))
        .orElse(detail);
  }
}
