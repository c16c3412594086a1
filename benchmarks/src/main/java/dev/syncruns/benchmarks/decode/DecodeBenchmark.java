package dev.syncruns.benchmarks.decode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonLimits;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.benchmarks.payload.Form;
import dev.syncruns.benchmarks.payload.Pages;
import dev.syncruns.benchmarks.peer.PlainRuns;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SecretRedactor;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of 100 runs from a stream of its bytes to values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBenchmark {
  private static final int RUNS = 100;
  private static final int NESTING = 64;
  private static final int TEXT_LENGTH = 1 << 20;
  private static final int PAGE_ITEMS = 10_000;

  /** The form of the page. */
  @Param({"FULL", "MINIMAL"})
  public Form form = Form.FULL;

  private final JsonDocuments documents =
      new JsonDocuments(new JsonLimits(NESTING, TEXT_LENGTH, PAGE_ITEMS), new SecretRedactor());
  private final Jsonb jsonb = JsonbBuilder.create();
  private final ObjectReader jackson =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readerFor(PlainRuns.class);
  private byte[] page = {};
  private Type type = Run.class;

  /** Makes the page. */
  @Setup
  public void prepare() {
    page = new Pages(Long.MAX_VALUE).page(form, RUNS, RUNS);
    type = form == Form.FULL ? RunsContent.RUNS : RunsContent.SUMMARIES;
  }

  /** What syncruns does: domain values, every limit and check on. */
  @Benchmark
  public Object syncruns() {
    return documents.read(new ByteArrayInputStream(page), type);
  }

  /** Yasson alone, into records. */
  @Benchmark
  public Object yassonRecords() {
    return jsonb.fromJson(new ByteArrayInputStream(page), PlainRuns.class);
  }

  /** Jackson databind, into records. */
  @Benchmark
  public Object jacksonRecords() throws IOException {
    return jackson.readValue(new ByteArrayInputStream(page), PlainRuns.class);
  }

  /** Syncruns and plain Yasson in turn. */
  @Benchmark
  public Object besideYasson(Interleaved turns) throws IOException {
    return turns.take(this::syncruns, this::yassonRecords);
  }

  /** Syncruns and Jackson in turn. */
  @Benchmark
  public Object besideJackson(Interleaved turns) throws IOException {
    return turns.take(this::syncruns, this::jacksonRecords);
  }

  /** Nothing but going through the bytes once: what no reader can be faster than. */
  @Benchmark
  public int bytesOnly() throws IOException {
    InputStream in = new ByteArrayInputStream(page);
    byte[] buffer = new byte[8 * 1024];
    int sum = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        sum += buffer[i];
      }
    }
    return sum;
  }
}
