package dev.syncruns.ports.tck.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.catalog.CatalogCases;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.simulator.server.ReceivedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases about the requests themselves. */
public interface WireCases extends CatalogCases {
  /** The media type of the only API version. */
  String MEDIA_TYPE = "application/vnd.bentley.itwin-platform.v1+json";

  @Override
  SimulatedFixture fixture(CatalogScript script);

  /** The requested version of the API. */
  @Test
  default void everyRequest_acceptsTheApisMediaType_andNoOther() {
    try (SimulatedFixture fixture = asked()) {
      assertThat(fixture.received())
          .hasSize(3)
          .extracting(request -> request.headers().all("Accept"))
          .containsOnly(List.of(MEDIA_TYPE));
    }
  }

  /** The token is sent in the {@code Authorization} header only. */
  @Test
  default void theToken_isInItsHeaderOnly() {
    try (SimulatedFixture fixture = asked()) {
      assertThat(fixture.received())
          .hasSize(3)
          .allSatisfy(
              request -> {
                assertThat(request.headers().all("Authorization"))
                    .singleElement()
                    .asString()
                    .startsWith("Bearer ");
                assertThat(request.rawTarget()).doesNotContain(ScriptTokens.GOOD.value());
              });
    }
  }

  /** The requested representation, and the position in the API's parameters. */
  @Test
  default void theFormAndThePosition_areAskedForAsTheApiNamesThem() {
    try (SimulatedFixture fixture = asked()) {
      ReceivedRequest page = fixture.received().get(1);
      ReceivedRequest minimal = fixture.received().get(2);

      assertThat(page.header("Prefer")).contains("return=representation");
      assertThat(minimal.header("Prefer")).contains("return=minimal");
      assertThat(page.query()).containsEntry("$skip", "0").containsEntry("$top", "10");
      assertThat(fixture.received()).extracting(ReceivedRequest::method).containsOnly("GET");
    }
  }

  /** Any id is a single path segment and arrives unchanged. */
  @ParameterizedTest
  @ValueSource(
      strings = {"a/b", "a?b", "a#b", "50%", "a%2Fb", "a b", "a+b", "a;b=c", "\u00e9\u4e2d"})
  default void aRunId_isOneSegment_whateverItHolds(String text) {
    RunId id = RunId.of(text);
    Run run = Run.builder().id(id).build();
    try (SimulatedFixture fixture =
        fixture(CatalogScript.of(SampleRuns.CONNECTION, List.of(run)))) {
      assertThat(fixture.catalog().run(SampleRuns.CONNECTION, id, CallOptions.none()))
          .isEqualTo(run);
      assertThat(fixture.received().get(0).target().segments()).endsWith(text).hasSize(6);
    }
  }

  private SimulatedFixture asked() {
    List<Run> runs = SampleRuns.ended(3);
    SimulatedFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, runs));
    PageRequest first = PageRequest.first(10);
    // First, because a cache has the run once it was listed.
    fixture.catalog().run(SampleRuns.CONNECTION, RunId.of("run-000002"), CallOptions.none());
    fixture.catalog().runs(SampleRuns.CONNECTION, first, CallOptions.none());
    fixture.catalog().summaries(SampleRuns.CONNECTION, first, CallOptions.none());
    return fixture;
  }
}
