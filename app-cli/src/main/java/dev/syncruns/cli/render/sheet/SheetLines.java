package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.json.RowsDocument;
import java.util.List;

/** A JSON object a line for each row, written as the rows come. */
record SheetLines<R>(Terminal out, List<SheetColumn<R>> fields) implements SheetSink<R> {

  @Override
  public void add(R row) {
    RowsDocument.writeLine(out, object -> fields.forEach(field -> field.write(object, row)));
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
