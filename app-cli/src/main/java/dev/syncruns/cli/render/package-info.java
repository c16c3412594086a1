/**
 * Everything that reaches the user's terminal or pipe. Nothing here decides what is shown, and no
 * other package writes to a stream.
 */
@NullMarked
package dev.syncruns.cli.render;

import org.jspecify.annotations.NullMarked;
