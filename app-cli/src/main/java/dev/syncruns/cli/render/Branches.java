package dev.syncruns.cli.render;

import dev.syncruns.cli.view.TreeRow;
import java.util.List;

/** What stands before the rows of a tree: branches on a terminal, spaces elsewhere. */
enum Branches {
  /** Branches. */
  DRAWN("├ ", "└ ", "│   ", "    "),
  /** Spaces. */
  SPACES("  ", "  ", "    ", "    "),
  /** No branches on a terminal: no row belongs to another. */
  FLAT("", "", "  ", "  "),
  /** No branches elsewhere. */
  FLAT_SPACES("", "", "  ", "  ");

  private final String inner;
  private final String last;
  private final String noteInner;
  private final String noteLast;

  Branches(String inner, String last, String noteInner, String noteLast) {
    this.inner = inner;
    this.last = last;
    this.noteInner = noteInner;
    this.noteLast = noteLast;
  }

  /** Whether lines are broken where the terminal ends. */
  boolean isDrawn() {
    return this == DRAWN || this == FLAT;
  }

  /** What stands before the row at {@code index}. */
  String of(List<TreeRow> rows, int index) {
    TreeRow.Kind kind = rows.get(index).kind();
    if (kind == TreeRow.Kind.JOB) {
      return "";
    }
    boolean isLast = isLast(rows, index);
    if (kind == TreeRow.Kind.NOTE) {
      return isLast ? noteLast : noteInner;
    }
    return isLast ? last : inner;
  }

  /** Whether no further task of the same job follows. */
  private static boolean isLast(List<TreeRow> rows, int index) {
    for (int i = index + 1; i < rows.size(); i++) {
      TreeRow.Kind kind = rows.get(i).kind();
      if (kind == TreeRow.Kind.JOB) {
        return true;
      }
      if (kind != TreeRow.Kind.NOTE) {
        return false;
      }
    }
    return true;
  }
}
