package dev.syncruns.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house that stands keeps its rules. */
class HouseTest {

  @TestFactory
  Stream<DynamicTest> ruleIsKept() {
    return HouseRules.of(House.SYNCRUNS).stream().map(HouseTest::isKept);
  }

  private static DynamicTest isKept(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(Modules.classes()));
  }
}
