package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Terminal;

/** The names of rows, one a line. A row without a name has no line. */
record SheetNames<R>(Terminal out, Value<R> name) implements SheetSink<R> {

  @Override
  public void add(R row) {
    Object word = name.of(row);
    if (word != null) {
      out.line(word.toString());
    }
  }

  @Override
  public void end(SheetEnd end) {
    out.flush();
  }

  @Override
  public boolean isAbandoned() {
    return out.isBroken();
  }
}
