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
 * Runs as the service's own JSON: written in UTF-8, and read as answers of the service are. Nothing
 * is lost on the way: unknown values and fields, exact texts of dates and numbers. Safe to use from
 * many threads at once.
 */
public final class RunJson {
  private static final int MAX_TEXT = 16 * 1024 * 1024;

  private RunJson() {}

  /** A page of runs as {@code return=representation} sends it. */
  public static String write(Page<Run> page) {
    return RunWriter.runs(page);
  }

  /** A page of runs as {@code return=minimal} sends it. */
  public static String writeSummaries(Page<RunSummary> page) {
    return RunWriter.summaries(page);
  }

  /** A single run as the service sends it, in a field {@code run}. */
  public static String write(Run run) {
    return RunWriter.single(run);
  }

  /**
   * The page of runs that a document holds.
   *
   * @param json the document; read to its end, not closed
   * @param asked what the page answers
   * @throws IllegalArgumentException when it is no such document, or larger than the default limits
   *     of {@link HttpConfig} allow
   */
  @SuppressWarnings("unchecked") // The document is read as that.
  public static Page<Run> readPage(InputStream json, PageRequest asked) {
    return ((RunsContent<Run>) read(json, RunsContent.RUNS)).answering(asked);
  }

  /**
   * The page of summaries that a document holds; see {@link #readPage}.
   *
   * @throws IllegalArgumentException when it is no such document, or too large
   */
  @SuppressWarnings("unchecked") // The document is read as that.
  public static Page<RunSummary> readSummaries(InputStream json, PageRequest asked) {
    return ((RunsContent<RunSummary>) read(json, RunsContent.SUMMARIES)).answering(asked);
  }

  /**
   * The run that a document holds, in a field {@code run} or bare with an id.
   *
   * @throws IllegalArgumentException when it is no such document, or too large
   */
  public static Run readRun(InputStream json) {
    return (Run) read(json, Run.class);
  }

  /** The format of a cache's store: that JSON, packed. */
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

  /** Made when something is read first. */
  private static final class Documents {
    static final JsonDocuments READER =
        new JsonDocuments(JsonLimits.of(HttpConfig.builder().build()), new SecretRedactor());
  }

  /** The length of the JSON, then the JSON in the format of RFC 1950. */
  private static final class PackedAnswerFormat implements AnswerFormat {

    @Override
    public <V> byte[] write(CacheKey<V> key, V answer) {
      return pack(text(key, answer).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // A key says what is kept under it.
    private static <V> String text(CacheKey<V> key, V answer) {
      if (key instanceof CacheKey.RunsPage) {
        return RunJson.write((Page<Run>) answer);
      }
      return key instanceof CacheKey.SummariesPage
          ? writeSummaries((Page<RunSummary>) answer)
          : RunJson.write((Run) answer);
    }

    @Override
    @SuppressWarnings("unchecked") // A key says what is kept under it.
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
