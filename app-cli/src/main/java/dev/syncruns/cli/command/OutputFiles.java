package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that commands write beside their output. */
final class OutputFiles {
  /** Build services take a mebibyte in all; other steps want to say something as well. */
  private static final int LARGEST_SUMMARY = 900 * 1024;

  private OutputFiles() {}

  /**
   * Gives a file new contents, or leaves it as it is: no reader sees a part.
   *
   * @throws CliFailure when it can't be written
   */
  static void replace(String name, String contents) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Path folder = file.getParent();
      Path temporary = Files.createTempFile(folder == null ? file : folder, ".syncruns", ".tmp");
      try {
        Files.writeString(temporary, contents);
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException | InvalidPathException unwritable) {
      throw refused(name, unwritable);
    }
  }

  /** Appends to a file as long as it does not get too large for a summary. */
  static void append(String name, String text) {
    try {
      Path file = Path.of(name);
      long before = Files.exists(file) ? Files.size(file) : 0;
      if (before + text.getBytes(StandardCharsets.UTF_8).length <= LARGEST_SUMMARY) {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException | InvalidPathException unwritable) {
      throw refused(name, unwritable);
    }
  }

  /** The name of a new file with some contents, which stays. */
  static String temporary(String contents) {
    try {
      Path file = Files.createTempFile("syncruns", ".md");
      Files.writeString(file, contents);
      return file.toString();
    } catch (IOException unwritable) {
      throw refused("a temporary file", unwritable);
    }
  }

  private static CliFailure refused(String name, Exception why) {
    return CliFailure.config(name + " can't be written")
        .likely(String.valueOf(why.getMessage()))
        .suggest("a file in a folder that exists and that you may write to")
        .causedBy(why);
  }
}
