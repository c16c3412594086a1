/**
 * How it is written: tables, separated values, Markdown, JSON, YAML, jq, colors, sanitizing and
 * files. Everything that reaches standard output or a file of the user passes through here.
 */
@NullMarked
package dev.syncruns.cli.output;

import org.jspecify.annotations.NullMarked;
