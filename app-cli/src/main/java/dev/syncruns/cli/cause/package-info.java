/**
 * The outputs of a diagnosis: its causes as a story for people, as rows for every format, grouped
 * otherwise, and packed into a file. What the causes are is decided in the domain; no command lives
 * here.
 */
@NullMarked
package dev.syncruns.cli.cause;

import org.jspecify.annotations.NullMarked;
