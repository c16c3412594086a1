package dev.syncruns.cli.render;

import dev.syncruns.cli.view.RunTree;

/**
 * How a run is laid out for people.
 *
 * @param depth how much is told of its tasks.
 * @param timeline whether a timeline is drawn where there is room.
 * @param ids whether ids of jobs and tasks are shown.
 * @param command how this command is called again, e.g. {@code syncruns -c bridge}.
 */
public record ShowLayout(RunTree.Depth depth, boolean timeline, boolean ids, String command) {}
