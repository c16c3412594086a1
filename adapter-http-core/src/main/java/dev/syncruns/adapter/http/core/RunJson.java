package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.UnreadableJson;
import dev.syncruns.adapter.http.core.internal.json.JsonLimits;
import dev.syncruns.adapter.http.core.internal.json.RunWriter;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.CacheKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Runs as JSON of the service: written as UTF-8, and read like responses of the service. Lossless,
 * including unknown values and fields, and exact texts of dates and numbers. Thread-safe.
 */
public final class RunJson {
  private static final int MAX_TEXT = 16 * 1024 * 1024;

  private RunJson() {}

  /** Returns a page of runs as for {@code return=representation}. */
  public static String write(Page<Run> page) {
    return RunWriter.runs(page);
  }

  /** Returns a page of runs as for {@code return=minimal}. */
  public static String writeSummaries(Page<RunSummary> page) {
    return RunWriter.summaries(page);
  }

  /** Returns a single run as the service sends it, in a field {@code run}. */
  public static String write(Run run) {
    return RunWriter.single(run);
  }

  /**
   * Reads a page of runs.
   *
   * @param json the document; read to its end, not closed
   * @param asked the request for the page
   * @throws IllegalArgumentException if it is not such a document, or exceeds the default limits of
   *     {@link HttpConfig}
   */
  @SuppressWarnings("unchecked") // Guaranteed by the document type.
  public static Page<Run> readPage(InputStream json, PageRequest asked) {
    return ((RunsContent<Run>) read(json, RunsContent.RUNS)).answering(asked);
  }

  /**
   * Reads a page of summaries; see {@link #readPage}.
   *
   * @throws IllegalArgumentException if it is not such a document, or too large
   */
  @SuppressWarnings("unchecked") // Guaranteed by the document type.
  public static Page<RunSummary> readSummaries(InputStream json, PageRequest asked) {
    return ((RunsContent<RunSummary>) read(json, RunsContent.SUMMARIES)).answering(asked);
  }

  /**
   * Reads a run, in a field {@code run} or bare with an id.
   *
   * @throws IllegalArgumentException if it is not such a document, or too large
   */
  public static Run readRun(InputStream json) {
    return (Run) read(json, Run.class);
  }

  /** Returns a format for cache stores: compressed JSON. */
  public static AnswerFormat answers() {
    return new PackedAnswerFormat();
  }

  private static Object read(InputStream json, Type type) {
    try {
      return Documents.READER.read(json, type);
    } catch (UnreadableJson unreadable) {
      throw new IllegalArgumentException("invalid JSON of runs: " + unreadable.why(), unreadable);
    } catch (SizeLimitException limit) {
      throw new IllegalArgumentException(
          "invalid JSON of runs: larger than " + limit.bound(), limit);
    }
  }

  /** Initialized on the first read. */
  private static final class Documents {
    static final JsonDocuments READER =
        new JsonDocuments(JsonLimits.of(HttpConfig.builder().build()), new SecretRedactor());
  }

  /** The length of the JSON, followed by the JSON in zlib format (RFC 1950). */
  private static final class PackedAnswerFormat implements AnswerFormat {

    @Override
    public <V> byte[] write(CacheKey<V> key, V answer) {
      return pack(text(key, answer).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // The key determines the type.
    private static <V> String text(CacheKey<V> key, V answer) {
      if (key instanceof CacheKey.RunsPage) {
        return RunJson.write((Page<Run>) answer);
      }
      return key instanceof CacheKey.SummariesPage
          ? writeSummaries((Page<RunSummary>) answer)
          : RunJson.write((Run) answer);
    }

    @Override
    @SuppressWarnings("unchecked") // The key determines the type.
    public <V> V read(CacheKey<V> key, byte[] bytes) {
      InputStream json = new ByteArrayInputStream(unpack(bytes));
      if (key instanceof CacheKey.RunsPage runs) {
        return (V) readPage(json, runs.page());
      }
      return key instanceof CacheKey.SummariesPage summaries
          ? (V) readSummaries(json, summaries.page())
          : (V) readRun(json);
    }

    private static byte[] pack(byte[] text) {
      Deflater deflater = new Deflater(Deflater.BEST_SPEED);
      try {
        deflater.setInput(text);
        deflater.finish();
        byte[] packed = new byte[Integer.BYTES + text.length + text.length / 1_000 + 64];
        int length = deflater.deflate(packed, Integer.BYTES, packed.length - Integer.BYTES);
        ByteBuffer.wrap(packed).putInt(text.length);
        return Arrays.copyOf(packed, Integer.BYTES + length);
      } finally {
        deflater.end();
      }
    }

    private static byte[] unpack(byte[] packed) {
      Inflater inflater = new Inflater();
      try {
        int length = packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > MAX_TEXT) {
          throw new IllegalArgumentException("invalid length of a packed answer: " + length);
        }
        inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
        byte[] text = new byte[length];
        if (inflater.inflate(text) != length) {
          throw new IllegalArgumentException("a packed answer ends before its end");
        }
        return text;
      } catch (DataFormatException damaged) {
        throw new IllegalArgumentException("a packed answer is damaged", damaged);
      } finally {
        inflater.end();
      }
    }
  }
}
