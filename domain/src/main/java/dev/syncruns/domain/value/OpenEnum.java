package dev.syncruns.domain.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enumeration of the API, possibly an unknown one: the exact text of the service and
 * the constant it denotes. The service adds values over time and spells some in two ways, so values
 * are equal if they denote the same constant; unknown values are equal if their texts are.
 *
 * @param <E> the enumeration of the values on the API's page
 */
public final class OpenEnum<E extends Enum<E> & ApiEnum> {
  private final String text;
  private final @Nullable E known;

  private OpenEnum(String text, @Nullable E known) {
    this.text = Objects.requireNonNull(text, "text");
    this.known = known;
  }

  /** Returns the open form of a constant, with the spelling of the API's page. */
  public static <E extends Enum<E> & ApiEnum> OpenEnum<E> of(E constant) {
    return new OpenEnum<>(constant.apiText(), constant);
  }

  /** The exact text of the service. Untrusted unless {@link #isKnown()}. */
  public String text() {
    return text;
  }

  /** Returns the constant; empty if the API's page does not list the value. */
  public Optional<E> known() {
    return Optional.ofNullable(known);
  }

  /** Returns whether the API's page lists the value. */
  public boolean isKnown() {
    return known != null;
  }

  /** Returns whether the value denotes {@code constant}. */
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

  /** Reads values of one enumeration, sharing the instances of known texts. */
  public static final class Reader<E extends Enum<E> & ApiEnum> {
    private static final int LAST_ASCII = 0x7F;

    private final E[] constants;
    private final Map<String, OpenEnum<E>> byExactText = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param constants all constants of the enumeration; copied
     */
    public Reader(E[] constants) {
      this.constants = Arrays.copyOf(constants, constants.length);
      for (E constant : constants) {
        byExactText.put(constant.apiText(), OpenEnum.of(constant));
      }
    }

    /** Returns the value of {@code text}; unknown text is kept. */
    public OpenEnum<E> read(String text) {
      OpenEnum<E> exact = byExactText.get(text);
      return exact != null ? exact : new OpenEnum<>(text, find(text));
    }

    private @Nullable E find(String text) {
      if (text.chars().anyMatch(c -> c > LAST_ASCII)) {
        return null; // Ignoring case, some other letters equal ASCII ones: U+017F equals "s".
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
