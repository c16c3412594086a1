package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.Conversion.JqFilter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JqFilterTest {

  @Test
  void halvesOfCharactersHideNothing() {
    String json = "{'\\ud800x':1,'y\\uDC00':'\\uDBFF','\\ud83d\\uDE00':'\\\\ud800','z':2}";

    assertThat(filtered(".", json.replace('\'', '"')))
        .isEqualTo("{'\ufffdx':1,'y\ufffd':'\ufffd','😀':'\\\\ud800','z':2}\n".replace('\'', '"'));
    assertThat(filtered(".z", json.replace('\'', '"'))).isEqualTo("2\n");
  }

  private static String filtered(String expression, String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal out = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    new JqFilter(expression, false, Optional::empty)
        .convert(json.getBytes(StandardCharsets.UTF_8), out);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
