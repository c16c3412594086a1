/**
 * The live view of a watch: what it shows is a pure function of what is known and of the room there
 * is, line by line; the presenter puts the lines on the terminal. How lines get there is the
 * business of {@code cli.render}, what is known that of {@code cli.watch}.
 */
@NullMarked
package dev.syncruns.cli.render.live;

import org.jspecify.annotations.NullMarked;
