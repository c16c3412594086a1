package dev.syncruns.cli.report;

import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.run.TaskError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what the service tells of a task's error: what happened, who can fix it, where to read. */
public final class ErrorText {
  private static final String GAP = "  ";
  private static final long UNSIGNED_INT = 1L << 32;

  private ErrorText() {}

  /** The lines about {@code error}; never empty. */
  public static List<String> of(TaskError error) {
    List<String> lines = new ArrayList<>();
    boolean spoken = isSaid(error.message()) || isSaid(error.details());
    Stream.of(error.message(), error.details(), spoken ? null : error.description())
        .filter(ErrorText::isSaid)
        .map(text -> Objects.requireNonNull(text).strip())
        .distinct()
        .forEach(lines::add);
    lines.add(facts(error));
    if (isSaid(error.kbArticleLink()) && isWebAddress(error.kbArticleLink())) {
      lines.add("article: " + error.kbArticleLink());
    }
    return lines;
  }

  /** Who can fix it, in words. */
  public static String who(Fixability fixability) {
    return switch (fixability) {
      case USER -> "you can fix";
      case NOT_USER -> "not yours";
      case UNKNOWN -> "who can fix it is not said";
    };
  }

  private static String facts(TaskError error) {
    List<String> facts = new ArrayList<>();
    facts.add(who(Fixability.of(error.canUserFix())));
    add(facts, error.descriptionKey());
    add(facts, error.errorCode());
    if (error.bridgeExitCode() != null) {
      facts.add("bridge exit " + exitCode(error.bridgeExitCode()));
    }
    if (isSaid(error.system()) || isSaid(error.phase())) {
      facts.add("in " + joined(error.system(), error.phase()));
    }
    return String.join(GAP, facts);
  }

  /** Such as {@code -1 (0xFFFFFFFF)}: the service sends negative codes also without their sign. */
  public static String exitCode(long code) {
    boolean unsigned = code > Integer.MAX_VALUE && code < UNSIGNED_INT;
    boolean signed = code < 0 && code >= Integer.MIN_VALUE;
    if (!unsigned && !signed) {
      return Long.toString(code);
    }
    long negative = unsigned ? code - UNSIGNED_INT : code;
    return String.format(Locale.ROOT, "%d (0x%08X)", negative, negative & (UNSIGNED_INT - 1));
  }

  private static String joined(@Nullable String system, @Nullable String phase) {
    if (!isSaid(system)) {
      return String.valueOf(phase);
    }
    return isSaid(phase) ? system + "/" + phase : String.valueOf(system);
  }

  private static void add(List<String> facts, @Nullable String text) {
    if (text != null && isSaid(text)) {
      facts.add(text);
    }
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** Whether {@code link} is one that a reader may be sent to. */
  public static boolean isWebAddress(@Nullable String link) {
    String lower = link == null ? "" : link.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
