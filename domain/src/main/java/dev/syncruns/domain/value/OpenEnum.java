package dev.syncruns.domain.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of one of the API's enumerations that may be one we do not know yet: it keeps the exact
 * text of the service beside the constant it stands for. The service adds values over time and
 * spells some in two ways, so two values are equal when they stand for the same constant, whatever
 * their spelling; unknown ones are equal when their texts are.
 *
 * @param <E> the enumeration of the values that the API's page names
 */
public final class OpenEnum<E extends Enum<E> & ApiEnum> {
  private final String text;
  private final @Nullable E known;

  private OpenEnum(String text, @Nullable E known) {
    this.text = Objects.requireNonNull(text, "text");
    this.known = known;
  }

  /** The open form of a constant, spelled as the API's page spells it. */
  public static <E extends Enum<E> & ApiEnum> OpenEnum<E> of(E constant) {
    return new OpenEnum<>(constant.apiText(), constant);
  }

  /** The exact text that the service sent. Untrusted when {@link #isKnown()} is false. */
  public String text() {
    return text;
  }

  /** The constant this stands for; empty when the API's page does not name it. */
  public Optional<E> known() {
    return Optional.ofNullable(known);
  }

  /** Whether the API's page names this value. */
  public boolean isKnown() {
    return known != null;
  }

  /** Whether this stands for {@code constant}. */
  public boolean is(E constant) {
    return known == constant;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenEnum<?> that
        && known == that.known
        && (known != null || text.equals(that.text));
  }

  @Override
  public int hashCode() {
    return known != null ? known.hashCode() : text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /**
   * The reader of one enumeration: finds the constant a text stands for and shares the instances of
   * known texts.
   */
  public static final class Reader<E extends Enum<E> & ApiEnum> {
    private static final int LAST_ASCII = 0x7F;

    private final E[] constants;
    private final Map<String, OpenEnum<E>> byExactText = new HashMap<>();

    /**
     * A reader of the given constants.
     *
     * @param constants all constants of the enumeration; copied
     */
    public Reader(E[] constants) {
      this.constants = Arrays.copyOf(constants, constants.length);
      for (E constant : constants) {
        byExactText.put(constant.apiText(), OpenEnum.of(constant));
      }
    }

    /** The value that {@code text} stands for; never null, unknown text is kept as it is. */
    public OpenEnum<E> read(String text) {
      OpenEnum<E> exact = byExactText.get(text);
      return exact != null ? exact : new OpenEnum<>(text, find(text));
    }

    private @Nullable E find(String text) {
      if (text.chars().anyMatch(c -> c > LAST_ASCII)) {
        return null; // Some letters equal ASCII ones when case does not matter, as U+017F does "s".
      }
      for (E constant : constants) {
        if (constant.isSpelled(text)) {
          return constant;
        }
      }
      return null;
    }
  }
}
