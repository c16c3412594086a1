package dev.syncruns.cli.failure;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file can't be written, in words. */
public final class FileReason {

  private FileReason() {}

  /** The reason that {@code why} stands for. */
  public static String of(Exception why) {
    if (why instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (why instanceof AccessDeniedException) {
      return "no permission";
    }
    if (why instanceof InvalidPathException) {
      return "that is no path";
    }
    String text = why instanceof FileSystemException failed ? failed.getReason() : why.getMessage();
    return Optional.ofNullable(text).orElse(why.getClass().getSimpleName());
  }
}
