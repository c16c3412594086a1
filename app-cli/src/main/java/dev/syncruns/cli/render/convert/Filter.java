package dev.syncruns.cli.render.convert;

import dev.syncruns.cli.failure.CliFailure;

/**
 * What is to be made of JSON.
 *
 * @param kind how it is written.
 * @param text it as typed.
 */
public record Filter(Kind kind, String text) {

  /** The expression of jq that it stands for. */
  String expression() {
    return kind == Kind.TEMPLATE ? Template.expression(text) : text;
  }

  CliFailure refused(String why) {
    return CliFailure.usage(kind.option() + " does not work: " + why)
        .row(kind == Kind.TEMPLATE ? "template" : "expression", text)
        .suggest(kind.example);
  }

  /** How a filter is written. */
  public enum Kind {
    /** An expression of jq. */
    JQ("--jq", "an expression of jq 1.7, e.g. --jq '.runs[].id'; -o json shows the document"),
    /** A text with places. */
    TEMPLATE(
        "--template",
        "e.g. --template '{{.id}} {{.outcome}}', each place an expression of jq 1.7; -o jsonl shows"
            + " what there is");

    private final String option;
    private final String example;

    Kind(String option, String example) {
      this.option = option;
      this.example = example;
    }

    /** The option that gives it. */
    public String option() {
      return option;
    }
  }
}
