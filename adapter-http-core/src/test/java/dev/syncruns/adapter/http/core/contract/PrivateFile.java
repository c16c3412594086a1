package dev.syncruns.adapter.http.core.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner can read, replaced as a whole. */
record PrivateFile(Path path) {

  /** Replaces the content; a character that UTF-8 can't write becomes a byte that it can't read. */
  void write(String text) {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(next, bytes(text));
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int lines() {
    try {
      return Files.readAllLines(path).size();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(String text) {
    boolean writable = StandardCharsets.UTF_8.newEncoder().canEncode(text);
    return writable
        ? text.getBytes(StandardCharsets.UTF_8)
        : text.replaceAll("[\\ud800-\\udfff]", "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
  }
}
