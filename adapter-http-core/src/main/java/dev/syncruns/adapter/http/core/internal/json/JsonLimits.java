package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.config.HttpConfig;

/**
 * How large the parts of a JSON document may be.
 *
 * @param nesting how deep arrays and objects may lie in each other.
 * @param textLength how many characters one text may have, an escape counted as what it stands for;
 *     and about how many blanks may stand between two parts.
 * @param pageItems how many runs a page may have.
 */
public record JsonLimits(int nesting, int textLength, int pageItems) {
  /** How many characters a number may have. */
  static final int NUMBER_LENGTH = 1000;

  private static final int PARTS_PER_ITEM = 20;

  /** The limits that are configured. */
  public static JsonLimits of(HttpConfig config) {
    return new JsonLimits(config.maxNesting(), config.maxTextLength(), config.maxPageItems());
  }

  /** How many jobs, tasks and unknown fields a page may have in all, beside its runs. */
  int parts() {
    return (int) Math.min(Integer.MAX_VALUE, (long) pageItems * PARTS_PER_ITEM);
  }
}
