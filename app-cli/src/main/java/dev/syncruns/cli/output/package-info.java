/**
 * How it is written: tables, separated values, Markdown, JSON, YAML, jq, colors, sanitizing and
 * files. The only package that uses jq and YAML.
 */
@NullMarked
package dev.syncruns.cli.output;

import org.jspecify.annotations.NullMarked;
