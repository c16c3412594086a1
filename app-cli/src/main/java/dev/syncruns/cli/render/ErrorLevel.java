package dev.syncruns.cli.render;

import java.util.Locale;

/** How a build service is to take an annotation. */
public enum ErrorLevel {
  /** Something to act on. */
  ERROR,
  /** Something to know of. */
  WARNING,
  /** Something that is past, or good. */
  NOTICE;

  /** The word of the build service for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
