package dev.syncruns.cli.output;

import dev.syncruns.cli.error.CliException;

/**
 * What is to be made of JSON.
 *
 * @param expression an expression of jq, as typed.
 */
public record Filter(String expression) {

  CliException refused(String why) {
    return CliException.usage("--jq does not work: " + why)
        .row("expression", expression)
        .suggest("an expression of jq 1.7, e.g. --jq '.runs[].id'; -o json shows the document");
  }
}
