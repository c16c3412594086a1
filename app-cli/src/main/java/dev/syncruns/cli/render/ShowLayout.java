package dev.syncruns.cli.render;

import dev.syncruns.cli.view.RunTree;

/**
 * How a run is laid out for people.
 *
 * @param depth how much is told of its tasks.
 * @param timeline whether a timeline is drawn where there is room.
 * @param extent how much of names and texts is shown.
 * @param command how this command is called again, e.g. {@code syncruns -c bridge}.
 */
public record ShowLayout(RunTree.Depth depth, boolean timeline, Extent extent, String command) {

  /**
   * How much of names and texts is shown.
   *
   * @param ids whether ids of jobs and tasks are shown.
   * @param wholeTexts whether texts are shown to their end, however long.
   */
  public record Extent(boolean ids, boolean wholeTexts) {

    /** The most columns of a text. */
    int mostColumns() {
      return wholeTexts ? Integer.MAX_VALUE : Wrap.MAX_COLUMNS;
    }
  }
}
