/**
 * Completion at run time, and what the build makes of the commands: help texts, tables of words for
 * completion, man pages and schemas.
 */
@NullMarked
package dev.syncruns.cli.completion;

import org.jspecify.annotations.NullMarked;
