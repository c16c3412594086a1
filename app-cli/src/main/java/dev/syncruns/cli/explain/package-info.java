/**
 * Words for what went wrong: the domain's problems as failures of the command, in terms of its own
 * options and settings. No rendering.
 */
@NullMarked
package dev.syncruns.cli.explain;

import org.jspecify.annotations.NullMarked;
