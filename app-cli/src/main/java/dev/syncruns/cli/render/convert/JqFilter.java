package dev.syncruns.cli.render.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.json.EscapingWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.jspecify.annotations.Nullable;

/**
 * What a jq expression makes of documents: texts as lines of their own, anything else as JSON of
 * one line. Texts keep their line ends and tabs; all else that would act on a terminal is shown.
 */
public final class JqFilter extends Conversion {
  private static final Version LANGUAGE = Versions.JQ_1_7;
  private static final Pattern POSITION = Pattern.compile("at line (\\d+), column (\\d+)");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Filter filter;
  private final JsonQuery query;
  private final Scope scope;
  private final Supplier<Optional<Duration>> left;

  /**
   * What {@code filter} makes.
   *
   * @param filter the filter
   * @param left how long the evaluation of a document may take; empty for as long as it takes
   * @throws CliFailure when it can't be parsed, naming the place
   */
  public JqFilter(Filter filter, Supplier<Optional<Duration>> left) {
    this.filter = filter;
    this.left = left;
    this.scope = Scope.newEmptyScope();
    BuiltinFunctionLoader.getInstance().loadFunctions(LANGUAGE, scope);
    JqFunctions.load(scope);
    try {
      String expression = filter.expression();
      JsonQuery.compile(expression, LANGUAGE);
      this.query = JsonQuery.compile(JqFunctions.DEFINITIONS + expression, LANGUAGE);
    } catch (JsonQueryException | StackOverflowError unreadable) {
      throw filter.refused(place(unreadable)).causedBy(unreadable);
    } catch (IllegalArgumentException unreadable) {
      throw filter.refused(String.valueOf(unreadable.getMessage())).causedBy(unreadable);
    }
  }

  private String place(Throwable unreadable) {
    if (filter.kind() == Filter.Kind.TEMPLATE) {
      return "what stands in {{ }} is no expression of jq";
    }
    Throwable cause = unreadable.getCause();
    Matcher found = POSITION.matcher(cause == null ? "" : String.valueOf(cause.getMessage()));
    return found.find()
        ? "it can't be read at line " + found.group(1) + ", column " + found.group(2)
        : "it can't be read";
  }

  @Override
  void convert(byte[] document, Terminal out) {
    JsonNode input = read(document);
    Optional<Duration> limit = left.get();
    Evaluation evaluation = new Evaluation(input, out);
    try {
      if (limit.isEmpty()) {
        evaluation.call();
      } else {
        within(limit.get(), evaluation);
      }
    } catch (JsonQueryException failed) {
      throw filter.refused(String.valueOf(failed.getMessage())).causedBy(failed);
    } catch (StackOverflowError endless) {
      throw filter.refused("it never ends").causedBy(endless);
    } catch (OutOfMemoryError tooLarge) {
      throw filter.refused("it needs more memory than there is").causedBy(tooLarge);
    }
    out.flush();
  }

  private JsonNode read(byte[] document) {
    try {
      return JSON.readTree(Surrogates.paired(new String(document, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw filter.refused("the output is no JSON").causedBy(unreadable);
    }
  }

  /** Evaluates on a thread that is left behind when the time is over: jq cannot be interrupted. */
  private void within(Duration limit, Evaluation evaluation) throws JsonQueryException {
    FutureTask<@Nullable Void> task = new FutureTask<>(evaluation);
    Thread thread = new Thread(task, "syncruns-jq");
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException over) {
      evaluation.cancel();
      throw CliFailure.of(
              ExitCode.UNAVAILABLE,
              "the time given is over: " + filter.kind().option() + " had not ended")
          .row("expression", filter.text())
          .suggest("a longer --timeout, or an expression that ends")
          .causedBy(over);
    } catch (InterruptedException interrupted) {
      evaluation.cancel();
      Thread.currentThread().interrupt();
      throw CliFailure.of(ExitCode.SIGINT, "interrupted").causedBy(interrupted);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof JsonQueryException query) {
        throw query;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  /** One evaluation, which writes each result as it comes. */
  private final class Evaluation implements Callable<@Nullable Void> {
    private final JsonNode input;
    private final Terminal out;
    private boolean canceled;

    Evaluation(JsonNode input, Terminal out) {
      this.input = input;
      this.out = out;
    }

    @Override
    public @Nullable Void call() throws JsonQueryException {
      try {
        query.apply(Scope.newChildScope(scope), input, this::emit);
      } catch (CancellationException readerGone) {
        cancel();
      }
      return null;
    }

    private synchronized void emit(JsonNode result) {
      if (canceled) {
        throw new CancellationException();
      }
      write(result, out);
      if (out.isBroken()) {
        throw new CancellationException();
      }
    }

    private synchronized void cancel() {
      canceled = true;
    }
  }

  private static void write(JsonNode result, Terminal out) {
    String text = result.isTextual() ? lines(result.textValue()) : json(result);
    try {
      out.data().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String lines(String text) {
    return text.lines().map(JqFilter::cells).collect(Collectors.joining("\n"));
  }

  private static String cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      cells.add(TerminalText.of(cell).toString());
    }
    return String.join("\t", cells);
  }

  private static String json(JsonNode result) {
    try {
      return EscapingWriter.escaped(JSON.writeValueAsString(result));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
