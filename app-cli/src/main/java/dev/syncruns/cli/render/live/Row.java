package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;

/**
 * A line of a frame.
 *
 * @param rank what it is about.
 * @param text what it says; may be too long.
 */
record Row(Rank rank, TerminalText text) {}
