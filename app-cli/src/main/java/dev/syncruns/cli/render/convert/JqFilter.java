package dev.syncruns.cli.render.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.json.EscapingWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/**
 * What a jq expression makes of documents: texts as lines of their own, anything else as JSON of
 * one line. Texts keep their line ends and tabs; all else that would act on a terminal is shown.
 */
public final class JqFilter extends Conversion {
  private static final Version LANGUAGE = Versions.JQ_1_7;
  private static final Pattern POSITION = Pattern.compile("at line (\\d+), column (\\d+)");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Filter filter;
  private final JsonQuery query;
  private final Scope scope;

  /**
   * What {@code filter} makes.
   *
   * @throws CliFailure when it can't be parsed, naming the place
   */
  public JqFilter(Filter filter) {
    this.filter = filter;
    this.scope = Scope.newEmptyScope();
    BuiltinFunctionLoader.getInstance().loadFunctions(LANGUAGE, scope);
    try {
      this.query = JsonQuery.compile(filter.expression(), LANGUAGE);
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
    List<JsonNode> results = new ArrayList<>();
    try {
      String json = Surrogates.paired(new String(document, StandardCharsets.UTF_8));
      query.apply(Scope.newChildScope(scope), JSON.readTree(json), results::add);
    } catch (JsonQueryException | StackOverflowError failed) {
      String why = failed instanceof JsonQueryException ? failed.getMessage() : "it never ends";
      throw filter.refused(String.valueOf(why)).causedBy(failed);
    } catch (IOException unreadable) {
      throw filter.refused("the output is no JSON").causedBy(unreadable);
    }
    results.forEach(result -> write(result, out));
    out.flush();
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
