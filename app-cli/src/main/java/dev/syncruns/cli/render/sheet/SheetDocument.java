package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.json.RowsDocument;
import java.util.List;

/** Rows in one JSON document, written when all have come. */
record SheetDocument<R>(RowsDocument document, List<SheetColumn<R>> fields)
    implements SheetSink<R> {

  @Override
  public void add(R row) {
    document.add(object -> fields.forEach(field -> field.write(object, row)));
  }

  @Override
  public void end(SheetEnd end) {
    document.end(end.head());
  }

  @Override
  public void close() {
    document.close();
  }
}
