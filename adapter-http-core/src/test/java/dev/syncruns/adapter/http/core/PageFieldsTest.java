package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.tck.script.OddRuns;
import dev.syncruns.simulator.server.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of every schema on the API's page, read from an answer. */
class PageFieldsTest {

  @Test
  void everyFieldOfARun_downToTheReportOfATask_isRead() {
    Run complete = OddRuns.complete();

    assertThat(Served.runOf(DomainJson.run(complete))).isEqualTo(complete);
  }

  @Test
  void aSingleRun_isReadFromItsEnvelope_andWithout() {
    Run complete = OddRuns.complete();
    for (String body : List.of(DomainJson.wrapped(complete), DomainJson.run(complete))) {
      try (Served served = Served.answering(Response.json(200, body))) {
        assertThat(served.run("odd-complete")).isEqualTo(complete);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-7002,-7002",
    "4294967295,4294967295",
    "9223372036854775807,9223372036854775807"
  })
  void anExitCode_isReadBeyond32Bits(String sent, long read) {
    Run run =
        Served.runOf("{\"jobs\":[{\"tasks\":[{\"error\":{\"bridgeExitCode\":" + sent + "}}]}]}");

    assertThat(run.tasks().findFirst().orElseThrow().error().bridgeExitCode()).isEqualTo(read);
  }
}
