/**
 * The commands as picocli sees them: options, arguments, and what carries them out with a session.
 * Names no adapter; only the composition root and {@code cli.completion} use it.
 */
@NullMarked
package dev.syncruns.cli.command;

import org.jspecify.annotations.NullMarked;
