package dev.syncruns.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  @Test
  void paysForAHundredRetriesInARow() {
    RetryBudget budget = RetryBudget.full();
    for (int i = 0; i < 100; i++) {
      assertThat(budget.allowsRetry()).isTrue();
      budget = budget.afterRetry();
    }
    assertThat(budget.allowsRetry()).isFalse();
    assertThat(budget.level()).isZero();
    assertThat(budget.afterRetry()).isSameAs(budget);
  }

  @Test
  void fiveSuccessesPayForARetry() {
    RetryBudget budget = new RetryBudget(10, 0);
    for (int i = 0; i < 5; i++) {
      assertThat(budget.allowsRetry()).isFalse();
      budget = budget.afterSuccess();
    }
    assertThat(budget.allowsRetry()).isTrue();
    assertThat(budget.afterRetry()).isEqualTo(new RetryBudget(10, 0));
  }

  @Test
  void isNeverMoreThanFull() {
    RetryBudget full = RetryBudget.full(7);
    assertThat(full.level()).isEqualTo(7);
    assertThat(full.afterSuccess()).isSameAs(full);
    assertThat(full.afterRetry().level()).isEqualTo(2);
    assertThat(full.afterRetry().afterSuccess().level()).isEqualTo(3);
  }

  @Test
  void refusesLevelsThatCantBe() {
    assertThat(new RetryBudget(0, 0).allowsRetry()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryBudget(5, 6))
        .withMessage("level is 6; expected 0 to 5");
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryBudget(5, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> RetryBudget.full(-1));
  }
}
