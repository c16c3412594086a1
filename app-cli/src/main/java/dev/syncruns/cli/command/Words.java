package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.cli.view.UnknownWord;
import dev.syncruns.domain.selection.Glob;
import dev.syncruns.domain.value.ApiEnum;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the words that options choose from, and refuses the others. */
final class Words {

  private Words() {}

  /**
   * The pattern that an option gives.
   *
   * @throws CliFailure when it is empty, which nothing matches
   */
  static Glob glob(String option, String text) {
    if (text.isBlank()) {
      throw CliFailure.usage(option + " is empty")
          .suggest("a name, or a pattern such as \"*.dgn\"; leave it out for all");
    }
    return new Glob(text);
  }

  /**
   * The constants of the API that {@code words} name, in any spelling of theirs.
   *
   * @throws CliFailure when a word names none
   */
  static <E extends Enum<E> & ApiEnum> Set<E> constants(
      String option, List<String> words, Class<E> type) {
    E[] constants = type.getEnumConstants();
    Set<E> named = EnumSet.noneOf(type);
    for (String word : words) {
      named.add(
          Arrays.stream(constants)
              .filter(constant -> constant.isSpelled(word.strip()))
              .findFirst()
              .orElseThrow(() -> unknown(option, "value", unknown(word, constants))));
    }
    return named;
  }

  /** The refusal of a word. */
  static CliFailure unknown(String option, String kind, UnknownWord unknown) {
    CliFailure failure =
        CliFailure.usage(option + " does not know the " + kind + " \"" + unknown.word() + "\"");
    Optional<String> near = DidYouMean.among(unknown.word(), unknown.known());
    return near.map(word -> failure.row("meant", word + "?"))
        .orElse(failure)
        .row("known", String.join(", ", unknown.known()));
  }

  /** The refusal of an option's value, for a reason. */
  static CliFailure refused(String option, String value, IllegalArgumentException why) {
    return CliFailure.usage(option + " \"" + value + "\" " + why.getMessage());
  }

  private static UnknownWord unknown(String word, ApiEnum[] constants) {
    return new UnknownWord(word, Arrays.stream(constants).map(ApiEnum::apiText).toList());
  }
}
