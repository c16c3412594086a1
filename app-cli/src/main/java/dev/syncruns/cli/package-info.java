/**
 * The command: its entry point, composition and configuration.
 *
 * <p>Decisions about runs do not belong here, they are the domain's.
 */
@NullMarked
package dev.syncruns.cli;

import org.jspecify.annotations.NullMarked;
