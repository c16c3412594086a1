package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.value.ExtraFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the answer to "get run": a run inside a field named {@code run}, or bare with an id. */
final class SingleRunReader {

  private SingleRunReader() {}

  /** The run; null when the answer holds none. */
  static @Nullable Run read(JsonSource in) {
    Run.Builder bare = Run.builder();
    Run wrapped = null;
    while (in.nextField()) {
      if (in.name().equals("run") && in.isObject()) {
        wrapped = in.object(RunReader::read);
      } else {
        RunReader.field(in, bare);
      }
    }
    Run around = bare.extra(in.extra()).build();
    if (wrapped != null) {
      return with(wrapped, around.extra());
    }
    return around.id() == null ? null : around;
  }

  private static Run with(Run run, ExtraFields around) {
    if (around.isEmpty()) {
      return run;
    }
    Map<String, String> extra = new LinkedHashMap<>(around.jsonByName());
    extra.putAll(run.extra().jsonByName());
    return new Run(
        run.id(),
        run.connectionId(),
        run.startDateTime(),
        run.endDateTime(),
        run.phase(),
        run.state(),
        run.result(),
        run.error(),
        run.jobs(),
        ExtraFields.of(extra));
  }
}
