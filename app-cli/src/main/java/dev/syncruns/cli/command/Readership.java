package dev.syncruns.cli.command;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.WatchSnapshot;

/** The end of a watch that nobody reads any longer. */
final class Readership implements Presenter {
  private final Terminal out;

  /** Ends a watch once {@code out} can't be written to, which is found out by writing. */
  Readership(Terminal out) {
    this.out = out;
  }

  @Override
  public void ticked(WatchSnapshot now) {
    if (!now.isOver() && out.isBroken()) {
      throw new Gone();
    }
  }

  /** The reader has gone; nobody is left to be told. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Gone() {
      super("nobody reads any longer", null, false, false);
    }
  }
}
