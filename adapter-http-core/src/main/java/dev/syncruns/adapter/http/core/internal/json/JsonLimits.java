package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.LimitExceeded.Limit;

/**
 * Limits on parts of a JSON document.
 *
 * @param nesting maximum nesting depth.
 * @param textLength maximum length of a name or text in characters, after decoding escapes.
 * @param pageItems maximum number of items in a page.
 */
public record JsonLimits(int nesting, int textLength, int pageItems) {
  private static final int NUMBER_LENGTH = 1000;
  private static final int PARTS_PER_ITEM = 20;

  /** Returns the configured limits. */
  public static JsonLimits of(HttpConfig config) {
    return new JsonLimits(config.maxNesting(), config.maxTextLength(), config.maxPageItems());
  }

  /** Maximum number of jobs, tasks and unknown fields in a page. */
  int parts() {
    return (int) Math.min(Integer.MAX_VALUE, (long) pageItems * PARTS_PER_ITEM);
  }

  /** The limits for the parser. */
  StreamReadConstraints constraints() {
    return new Constraints(nesting, textLength);
  }

  /** The limits of the parser, each of which throws its own exception. */
  private static final class Constraints extends StreamReadConstraints {
    private static final long serialVersionUID = 1L;

    /** The parser counts names in bytes of its allocated buffer. */
    private static final int OCTETS_PER_CHARACTER = 8;

    Constraints(int nesting, int textLength) {
      super(
          nesting,
          DEFAULT_MAX_DOC_LEN,
          Math.min(NUMBER_LENGTH, textLength),
          textLength,
          (int) Math.min(Integer.MAX_VALUE, (long) textLength * OCTETS_PER_CHARACTER),
          DEFAULT_MAX_TOKEN_COUNT);
    }

    private static void check(boolean kept, Limit limit, int most, String unit) {
      if (!kept) {
        throw new SizeLimitException(limit, most + unit);
      }
    }

    @Override
    public void validateNestingDepth(int depth) {
      check(depth <= _maxNestingDepth, Limit.NESTING, _maxNestingDepth, " levels");
    }

    @Override
    public void validateStringLength(int length) {
      check(length <= _maxStringLen, Limit.TOKEN_LENGTH, _maxStringLen, " characters");
    }

    @Override
    public void validateNameLength(int octets) {
      check(octets <= _maxNameLen, Limit.TOKEN_LENGTH, _maxStringLen, " characters");
    }

    @Override
    public void validateIntegerLength(int digits) {
      check(digits <= _maxNumLen, Limit.TOKEN_LENGTH, _maxNumLen, " digits");
    }

    @Override
    public void validateFPLength(int digits) {
      validateIntegerLength(digits);
    }
  }
}
