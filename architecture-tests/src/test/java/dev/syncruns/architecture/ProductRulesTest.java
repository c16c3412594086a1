package dev.syncruns.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The product keeps its rules. */
class ProductRulesTest {

  @TestFactory
  Stream<DynamicTest> ruleIsKept() {
    return ArchitectureRules.of(ArchitectureModel.SYNCRUNS).stream().map(ProductRulesTest::isKept);
  }

  private static DynamicTest isKept(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(Modules.classes()));
  }
}
