package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.RunScan.RunFilter;
import dev.syncruns.ports.api.ListOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunScanTest {
  private static final RunFilter ANY = new RunFilter(List.of(), null);
  private static final RunFilter RECENT = new RunFilter(List.of(), Instant.EPOCH);

  private static int ahead(RunFilter filter, long limit) {
    return new RunScan(filter, limit).asking(ListOptions.defaults()).prefetch();
  }

  @Test
  void pagesAreAskedForAheadOnlyWhereAllAreWanted() {
    assertThat(ahead(ANY, Long.MAX_VALUE)).isPositive();
    assertThat(ahead(ANY, 20)).isZero();
    assertThat(ahead(RECENT, Long.MAX_VALUE)).isZero();
  }
}
