/**
 * Rows of any kind in every form of output: a sheet says once which columns a row has, and is then
 * written as a table, as separated values, as Markdown, as JSON or as names. What a row is about
 * stays with who makes the sheet.
 */
@NullMarked
package dev.syncruns.cli.render.sheet;

import org.jspecify.annotations.NullMarked;
