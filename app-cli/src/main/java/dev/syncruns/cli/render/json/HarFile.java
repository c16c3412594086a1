package dev.syncruns.cli.render.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file in the format HAR 1.2 that only its owner can read. It is written beside its place and
 * takes it when it is whole. Not thread-safe.
 */
public final class HarFile implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final OutputStream out;
  private final JsonGenerator json;
  private @Nullable JsonException failure;

  private HarFile(Path file, Path unfinished) throws IOException {
    this.file = file;
    this.unfinished = unfinished;
    this.out = new BufferedOutputStream(Files.newOutputStream(unfinished));
    this.json = Json.createGenerator(out);
  }

  /**
   * Begins a file.
   *
   * @param file its place; a regular file there is replaced in the end
   * @param version the version of this program
   * @throws IOException when it can't be written
   */
  public static HarFile create(Path file, String version) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path directory = place.getParent();
    if (directory == null || (Files.exists(place) && !Files.isRegularFile(place))) {
      throw new FileSystemException(place.toString(), null, "it is there, and no ordinary file");
    }
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(place.toString());
    }
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new AccessDeniedException(place.toString());
    }
    HarFile har = new HarFile(place, Files.createTempFile(directory, ".syncruns-", ".har"));
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
    try {
      finish();
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (JsonException unwritable) {
      throw unwritable.getCause() instanceof IOException why ? why : new IOException(unwritable);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void finish() throws IOException {
    if (failure != null) {
      out.close();
      throw failure;
    }
    json.writeEnd().writeEnd().writeEnd().close();
  }
}
