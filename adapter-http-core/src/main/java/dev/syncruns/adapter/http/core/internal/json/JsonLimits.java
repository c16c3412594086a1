package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.LimitExceeded.Limit;

/**
 * How large the parts of a JSON document may be.
 *
 * @param nesting how deep arrays and objects may lie in each other.
 * @param textLength how many characters one name or text may have, an escape counted as what it
 *     stands for.
 * @param pageItems how many runs a page may have.
 */
public record JsonLimits(int nesting, int textLength, int pageItems) {
  private static final int NUMBER_LENGTH = 1000;
  private static final int PARTS_PER_ITEM = 20;

  /** The limits that are configured. */
  public static JsonLimits of(HttpConfig config) {
    return new JsonLimits(config.maxNesting(), config.maxTextLength(), config.maxPageItems());
  }

  /** How many jobs, tasks and unknown fields a page may have in all, beside its runs. */
  int parts() {
    return (int) Math.min(Integer.MAX_VALUE, (long) pageItems * PARTS_PER_ITEM);
  }

  /** The limits as the parser keeps to them. */
  StreamReadConstraints constraints() {
    return new Constraints(nesting, textLength);
  }

  /** The limits of the parser, each named by the exception that it is reached with. */
  private static final class Constraints extends StreamReadConstraints {
    private static final long serialVersionUID = 1L;

    /** The parser counts a name in octets, and those that it has made room for. */
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
