package dev.syncruns.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretRedactorTest {
  private final SecretRedactor redactor = new SecretRedactor();

  @Test
  void secretsAddedByManyThreadsAreAllRedacted() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<? extends Future<?>> added =
          IntStream.range(0, 32)
              .mapToObj(i -> threads.submit(() -> redactor.add("secret-number-" + i)))
              .toList();
      for (Future<?> one : added) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    for (int i = 0; i < 32; i++) {
      assertThat(redactor.redact("<secret-number-" + i + ">")).isEqualTo("<[hidden]>");
    }
  }

  @Test
  void messagesAndExcerptsAreRedactedToo() {
    redactor.add("short");

    assertThat(redactor.redactMessage("the short one")).isEqualTo("the [hidden] one");
    assertThat(redactor.redactExcerpt("cut off in shor")).isEqualTo("cut off in [hidden]");
    assertThat(redactor).hasToString("SecretRedactor(hidden)");
  }
}
