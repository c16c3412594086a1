/**
 * What is watched while contract tests run: threads left behind, secrets in any text, and many
 * threads at once. Knows no port.
 */
@NullMarked
package dev.syncruns.ports.tck.watch;

import org.jspecify.annotations.NullMarked;
