/**
 * What changed between two runs, as rows for people and programs: the model of the command {@code
 * diff}. What a change is, is decided in the domain.
 */
@NullMarked
package dev.syncruns.cli.difference;

import org.jspecify.annotations.NullMarked;
