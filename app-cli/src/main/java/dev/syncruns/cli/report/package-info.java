/**
 * What the command says about runs: columns, cells, texts and trees over the values of the domain.
 * Uses no stream, no writer, no file and nothing of {@code cli.output}.
 */
@NullMarked
package dev.syncruns.cli.report;

import org.jspecify.annotations.NullMarked;
