package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Parsson;
import dev.syncruns.cli.render.WholeFile;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file in the format HAR 1.2 that only its owner can read. It is written beside its place and
 * takes it when it is whole. Not thread-safe.
 */
public final class HarFile implements AutoCloseable {
  private final WholeFile file;
  private final JsonGenerator json;
  private @Nullable JsonException failure;

  private HarFile(WholeFile file) {
    this.file = file;
    this.json = Parsson.JSON.createGenerator(file.out());
  }

  /**
   * Begins a file.
   *
   * @param file its place; a regular file there is replaced in the end
   * @param version the version of this program
   * @throws IOException when it can't be written
   */
  public static HarFile create(Path file, String version) throws IOException {
    HarFile har = new HarFile(WholeFile.create(file, ".har"));
    har.begin(version);
    return har;
  }

  private void begin(String version) {
    json.writeStartObject().writeStartObject("log").write("version", "1.2");
    json.writeStartObject("creator").write("name", "syncruns").write("version", version).writeEnd();
    json.writeStartArray("entries");
  }

  /** Adds an exchange. What can't be written is told of by {@link #close}. */
  public void add(TracedExchange exchange) {
    if (failure != null) {
      return;
    }
    try {
      new HarEntry(json).write(exchange);
      json.flush();
    } catch (JsonException unwritable) {
      failure = unwritable;
    }
  }

  /** Ends the file and puts it in its place; without success it leaves nothing behind. */
  @Override
  public void close() throws IOException {
    try (file) {
      finish();
      file.keep();
    } catch (JsonException unwritable) {
      throw unwritable.getCause() instanceof IOException why ? why : new IOException(unwritable);
    }
  }

  private void finish() {
    if (failure != null) {
      throw failure;
    }
    json.writeEnd().writeEnd().writeEnd().close();
  }
}
