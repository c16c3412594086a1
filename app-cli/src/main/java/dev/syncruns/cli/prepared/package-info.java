/**
 * Answers that need no command: texts that the build prepared, found by the arguments alone, so
 * that they come in little more time than Java takes to start. Nothing here loads picocli or any
 * other library.
 */
@NullMarked
package dev.syncruns.cli.prepared;

import org.jspecify.annotations.NullMarked;
