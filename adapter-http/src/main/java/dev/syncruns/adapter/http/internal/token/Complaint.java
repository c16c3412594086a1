package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.adapter.http.internal.json.Excerpts;
import dev.syncruns.domain.problem.ProblemContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be repeated of a token command's standard error: its end, on one line, without what is
 * or may be a secret. Untrusted all the same.
 */
final class Complaint {
  private static final String HIDDEN = "[hidden]";
  private static final int KEPT_BYTES = 4096;

  /** Names of secrets with a value behind them; a colon behind "token" often begins a sentence. */
  private static final Pattern NAMED =
      Pattern.compile(
          "((?:secret|password|passwd|pwd)[\"']?\\s*[=:]\\s*[\"']?"
              + "|(?:token|api[-_]?key)(?:=|[\"']\\s*[=:]|\\s*:(?=\\s*\\S*\\d))\\s*[\"']?"
              + "|(?:bearer|basic)\\s+)([^\\s\"'&;,]+)",
          Pattern.CASE_INSENSITIVE);

  /** Runs that are long enough for a secret; those that have digits may be one. */
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9._~+/=%-]{20,}");

  private Complaint() {}

  /** The end of a stream, which is read to its end so that nobody who writes to it has to wait. */
  static String endOf(InputStream in) throws IOException {
    byte[] kept = new byte[0];
    byte[] buffer = new byte[KEPT_BYTES];
    int read = in.read(buffer);
    while (read >= 0) {
      byte[] all = Arrays.copyOf(kept, kept.length + read);
      System.arraycopy(buffer, 0, all, kept.length, read);
      kept = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT_BYTES), all.length);
      read = in.read(buffer);
    }
    return new String(kept, StandardCharsets.UTF_8);
  }

  /** What may be repeated of {@code said}; null when that is nothing. */
  static @Nullable String excerptOf(String said) {
    String line = Excerpts.lineOf(said);
    String named = NAMED.matcher(line).replaceAll("$1" + HIDDEN);
    String safe = LONG.matcher(named).replaceAll(Complaint::hiddenWhereItMayBeSecret);
    int from = Math.max(0, safe.length() - ProblemContext.MAX_EXCERPT);
    String end = from == 0 ? safe : "…" + safe.substring(from + 1);
    return end.isEmpty() ? null : end;
  }

  private static String hiddenWhereItMayBeSecret(MatchResult run) {
    boolean hasDigits = run.group().chars().anyMatch(Character::isDigit);
    return hasDigits || run.group().length() >= 64 ? HIDDEN : Matcher.quoteReplacement(run.group());
  }
}
