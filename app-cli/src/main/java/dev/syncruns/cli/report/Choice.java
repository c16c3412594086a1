package dev.syncruns.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The choice of a few things out of those there are, by their names. */
public final class Choice {

  private Choice() {}

  /**
   * What {@code words} choose: names alone replace the usual ones, {@code +name} adds one and
   * {@code -name} takes one away.
   *
   * @param words the names as typed, in any case
   * @param usual what is chosen without a choice
   * @param all what there is
   * @param name the name of each
   * @throws UnknownWord when a word names none
   */
  public static <T> List<T> of(
      List<String> words, List<T> usual, List<T> all, Function<T, String> name) {
    boolean changes = words.stream().allMatch(Choice::isSigned);
    List<T> chosen = new ArrayList<>(changes ? usual : List.of());
    for (String word : words) {
      T one = named(isSigned(word) ? word.substring(1) : word, all, name);
      chosen.remove(one);
      if (!word.startsWith("-")) {
        chosen.add(one);
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * The one that {@code word} names.
   *
   * @throws UnknownWord when it names none
   */
  public static <T> T named(String word, List<T> all, Function<T, String> name) {
    return all.stream()
        .filter(one -> name.apply(one).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new UnknownWord(word, all.stream().map(name).toList()));
  }

  private static boolean isSigned(String word) {
    return word.startsWith("+") || word.startsWith("-");
  }

  /** A word of the user's that is none of those that can be said in its place. */
  public static final class UnknownWord extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String word;
    private final transient List<String> known;

    /** The unknown {@code word}, and those that are known. */
    public UnknownWord(String word, List<String> known) {
      super("unknown word");
      this.word = word;
      this.known = List.copyOf(known);
    }

    /** The word as typed. */
    public String word() {
      return word;
    }

    /** The words that are known. */
    public List<String> known() {
      return known;
    }
  }
}
