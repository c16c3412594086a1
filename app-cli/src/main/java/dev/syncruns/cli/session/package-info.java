/** The environment of a command: library, connections, time and output. */
@NullMarked
package dev.syncruns.cli.session;

import org.jspecify.annotations.NullMarked;
