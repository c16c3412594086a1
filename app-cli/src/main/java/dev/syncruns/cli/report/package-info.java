/**
 * What the command says about runs: columns, cells, texts and trees over the values of the domain.
 * Knows no stream and no output format.
 */
@NullMarked
package dev.syncruns.cli.report;

import org.jspecify.annotations.NullMarked;
