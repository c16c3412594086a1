package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.FileReason;
import dev.syncruns.cli.failure.FileTrust;
import dev.syncruns.cli.render.TemporaryFile;
import dev.syncruns.cli.render.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Files that commands write beside their output. */
final class OutputFiles {
  /** The most that GitHub takes of a step's summary. */
  private static final int LARGEST_SUMMARY = 1024 * 1024;

  private OutputFiles() {}

  /**
   * Finds out whether {@link #replace} would work, and leaves everything as it is.
   *
   * @throws CliFailure when it would not
   */
  static void check(String name) {
    try {
      Path file = target(name);
      if (Files.isDirectory(file)) {
        throw new IOException("it is a folder");
      }
      if (isReplaced(file)) {
        WholeFile.replace(file).close();
      } else if (!Files.isWritable(file)) {
        throw new AccessDeniedException(name);
      }
    } catch (IOException | InvalidPathException unwritable) {
      throw refused(name, unwritable);
    }
  }

  /**
   * Gives a file new contents, or leaves it as it is: no reader sees a part. What a symbolic link
   * leads to is replaced, not the link; a pipe or a device is written to.
   *
   * @throws CliFailure when it can't be written
   */
  static void replace(String name, String contents) {
    try {
      Path file = target(name);
      if (isReplaced(file)) {
        try (WholeFile whole = WholeFile.replace(file)) {
          whole.out().write(contents.getBytes(StandardCharsets.UTF_8));
          whole.keep();
        }
      } else {
        Files.writeString(file, contents, StandardOpenOption.WRITE);
      }
    } catch (IOException | InvalidPathException unwritable) {
      throw refused(name, unwritable);
    }
  }

  private static Path target(String name) throws IOException {
    Path file = Path.of(name).toAbsolutePath();
    FileTrust.checkPlace(file);
    return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
  }

  private static boolean isReplaced(Path file) {
    return Files.isRegularFile(file) || !Files.exists(file);
  }

  /**
   * Appends to the page of a step of a build.
   *
   * @throws CliFailure when it can't be written, or would get larger than the service takes
   */
  static void append(String name, String text) {
    try {
      Path file = Path.of(name);
      FileTrust.checkPlace(file);
      long before = Files.exists(file) ? Files.size(file) : 0;
      if (before + text.getBytes(StandardCharsets.UTF_8).length > LARGEST_SUMMARY) {
        throw CliFailure.config(
            "the step summary has no room left for how the runs ended: 1 MiB is the most");
      }
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException unwritable) {
      throw refused(name, unwritable);
    }
  }

  /**
   * The name of a new file with some contents, which stays.
   *
   * @param folder where it is made; null for where temporary files usually are
   */
  static String temporary(@Nullable String folder, String contents) {
    try {
      Path place = folder == null ? null : Path.of(folder);
      return TemporaryFile.write(place, "syncruns", ".md", contents).toString();
    } catch (IOException | InvalidPathException unwritable) {
      throw refused("a temporary file", unwritable);
    }
  }

  private static CliFailure refused(String name, Exception why) {
    return CliFailure.config(
            (name.isEmpty() ? "a file without a name" : name) + " can't be written")
        .row("reason", FileReason.of(why))
        .suggest("a file in a folder that exists and that you may write to")
        .causedBy(why);
  }
}
