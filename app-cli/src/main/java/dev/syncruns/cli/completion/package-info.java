/** Completion at run time, and generation of help texts, word tables, man pages and schemas. */
@NullMarked
package dev.syncruns.cli.completion;

import org.jspecify.annotations.NullMarked;
