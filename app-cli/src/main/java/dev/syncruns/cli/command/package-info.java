/**
 * The commands as picocli sees them: options, arguments, and the few lines that carry them out with
 * a session. No streams, no adapters, no rendering.
 */
@NullMarked
package dev.syncruns.cli.command;

import org.jspecify.annotations.NullMarked;
