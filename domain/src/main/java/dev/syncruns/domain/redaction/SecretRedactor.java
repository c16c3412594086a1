package dev.syncruns.domain.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides the secrets that a program uses wherever somebody repeats them: whole or in part, escaped
 * for JSON, a URL or HTML, however often, in either alphabet of base64, or encoded in base64. Knows
 * the secrets that were added last, so that a token is hidden after it was replaced. Safe to use
 * from many threads at once.
 */
public final class SecretRedactor {
  /** A secret with fewer characters is hidden in messages only, and only where it stands alone. */
  static final int MIN_LENGTH = 8;

  private static final String HIDDEN = "[hidden]";
  private static final int REMEMBERED = 32;
  private static final int SHORTEST_END = 4;
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9._~+/=%\\\\-]{64,}");

  /** Its only element is what is known, which is replaced and never changed. */
  private final List<Known> known = new ArrayList<>(List.of(new Known(List.of())));

  /** No secret yet. */
  public SecretRedactor() {}

  /** Adds a secret; what is blank is none. */
  public void add(String value) {
    List<Secret> secrets = known().secrets;
    if (secrets.isEmpty() || !secrets.get(0).value.equals(value)) {
      put(value);
    }
  }

  private synchronized void put(String value) {
    if (value.isBlank()) {
      return;
    }
    List<Secret> now = new ArrayList<>();
    now.add(new Secret(value));
    known().secrets.stream()
        .filter(other -> !other.value.equals(value))
        .limit(REMEMBERED - 1)
        .forEach(now::add);
    known.set(0, new Known(now));
  }

  private synchronized Known known() {
    return known.get(0);
  }

  /** Data without the secrets; the same text when there is none in it. */
  public String redact(String text) {
    return known().redact(text);
  }

  /** What {@link #redact} does with the secrets that are known now, for many texts at once. */
  public UnaryOperator<String> redaction() {
    return known()::redact;
  }

  /**
   * A message, a header or a report without the secrets, however short they are, and without what
   * looks like one.
   */
  public String redactMessage(String text) {
    return SecretPatterns.redact(hide(text, known().secrets, true));
  }

  /**
   * The beginning of an unknown document without the secrets and without anything that could be a
   * part of one.
   */
  public String redactExcerpt(String text) {
    String plain = redactMessage(text);
    for (Secret secret : known().secrets) {
      plain = withoutBeginning(plain, secret.value);
    }
    return LONG_RUN.matcher(plain).replaceAll(HIDDEN);
  }

  /** The text without the beginning of a secret at its end, where it was cut. */
  private static String withoutBeginning(String text, String value) {
    int longest = Math.min(text.length(), value.length());
    for (int length = longest; length >= SHORTEST_END; length--) {
      if (text.regionMatches(text.length() - length, value, 0, length)) {
        return text.substring(0, text.length() - length) + HIDDEN;
      }
    }
    return text;
  }

  /**
   * Looks at the decoded text first: parts that are hidden in it as it is written break a whole.
   */
  private static String hide(String text, List<Secret> secrets, boolean message) {
    String plain = text;
    if (DecodedText.isEncoded(text)) {
      DecodedText decoded = DecodedText.of(text);
      plain = Ranges.hidden(text, found(decoded.text(), secrets, message), decoded, HIDDEN);
    }
    return Ranges.hidden(plain, found(plain, secrets, message), null, HIDDEN);
  }

  private static List<int[]> found(String text, List<Secret> secrets, boolean message) {
    List<int[]> found = new ArrayList<>(0);
    for (Secret secret : secrets) {
      secret.find(text, message, found);
    }
    return found;
  }

  @Override
  public String toString() {
    return "SecretRedactor(hidden)";
  }

  /**
   * The secrets at one time, and a filter that tells of nearly all texts that no secret is in them.
   */
  private static final class Known {
    private static final int PIECE = 4;
    private static final int PIECES = 1 << 16;

    private final List<Secret> secrets;
    private final int shortest;
    private final BitSet pieces = new BitSet(PIECES);

    Known(List<Secret> secrets) {
      this.secrets = List.copyOf(secrets);
      int least = Integer.MAX_VALUE;
      for (Secret secret : secrets) {
        for (Needle needle : secret.needles) {
          least = Math.min(least, needle.shortestPart());
          for (int at = 0; at <= needle.text.length() - PIECE; at++) {
            pieces.set(piece(needle.text, at));
          }
        }
      }
      this.shortest = least;
    }

    String redact(String text) {
      return text.length() >= shortest && (DecodedText.isEncoded(text) || mayHide(text))
          ? hide(text, secrets, false)
          : text;
    }

    /** Whether each of two pieces that lie in every part long enough to be hidden is a secret's. */
    private boolean mayHide(String text) {
      int first = shortest < 2 * MIN_LENGTH ? shortest - PIECE : shortest - 2 * PIECE;
      for (int at = first; at <= text.length() - PIECE; at += first + 1) {
        if (pieces.get(piece(text, at))
            && (first == shortest - PIECE
                || at > text.length() - 2 * PIECE
                || pieces.get(piece(text, at + PIECE)))) {
          return true;
        }
      }
      return false;
    }

    private static int piece(String text, int at) {
      int key = Needle.normal(text.charAt(at));
      key = key * 31 + Needle.normal(text.charAt(at + 1));
      key = key * 31 + Needle.normal(text.charAt(at + 2));
      key = key * 31 + Needle.normal(text.charAt(at + 3));
      return (key * 0x9E3779B9) >>> (Integer.SIZE - 16);
    }
  }

  /** A secret and everything by which it is found. */
  private static final class Secret {
    private final String value;
    private final List<Needle> needles = new ArrayList<>();
    private final @Nullable Pattern alone;

    Secret(String value) {
      this.value = value;
      String plain = DecodedText.of(value).text();
      this.alone =
          plain.length() < MIN_LENGTH
              ? Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(plain) + "(?![A-Za-z0-9])")
              : null;
      add(plain);
      if (!plain.equals(value)) {
        add(value);
      }
      addEncoded(value);
    }

    private void add(String text) {
      Needle needle = new Needle(text);
      if (needle.length() >= MIN_LENGTH) {
        needles.add(needle);
      }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
      return "Secret[hidden]";
    }

    /** What base64 makes of the secret wherever it stands in what is encoded. */
    private void addEncoded(String value) {
      byte[] octets = value.getBytes(StandardCharsets.UTF_8);
      for (int before = 0; before < 3; before++) {
        byte[] shifted = new byte[before + octets.length];
        for (int i = 0; i < octets.length; i++) {
          shifted[before + i] = octets[i];
        }
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        if (last - first >= MIN_LENGTH + MIN_LENGTH / 2) {
          add(encoded.substring(first, last));
        }
      }
    }

    void find(String text, boolean message, List<int[]> found) {
      if (alone != null && message) {
        alone
            .matcher(text)
            .results()
            .forEach(result -> found.add(new int[] {result.start(), result.end()}));
      }
      for (Needle needle : needles) {
        needle.find(text, found);
      }
    }
  }

  /**
   * A text to be found whole, or any part of it that is long enough. Of the searched text only
   * every {@value #GRAM}th window is looked up, of which one lies in every such part.
   */
  private static final class Needle {
    private static final int GRAM = 12;
    private static final int SHORTEST_PART = 2 * GRAM - 1;
    private static final int BUCKETS = 1 << 14;
    private static final int NONE = -1;

    private final String text;
    private final int[] heads;
    private final int[] next;

    Needle(String text) {
      this.text = normalized(text);
      boolean parts = this.text.length() > SHORTEST_PART;
      this.heads = new int[parts ? BUCKETS : 0];
      this.next = new int[parts ? this.text.length() : 0];
      Arrays.fill(heads, NONE);
      for (int at = parts ? this.text.length() - GRAM : NONE; at >= 0; at--) {
        int bucket = bucket(this.text, at);
        next[at] = heads[bucket];
        heads[bucket] = at;
      }
    }

    /** Without padding, in the usual alphabet of base64. */
    private static String normalized(String text) {
      String plain = text.replace('-', '+').replace('_', '/');
      int end = plain.length();
      while (end > 0 && plain.charAt(end - 1) == '=') {
        end--;
      }
      return plain.substring(0, end);
    }

    int length() {
      return text.length();
    }

    /** How many characters of it are hidden where no more of it stands. */
    int shortestPart() {
      return Math.min(text.length(), SHORTEST_PART);
    }

    void find(String searched, List<int[]> found) {
      if (heads.length == 0) {
        findWhole(searched, found);
        return;
      }
      int last = searched.length() - GRAM;
      for (int at = 0; at <= last; at += GRAM) {
        for (int mine = heads[bucket(searched, at)]; mine != NONE; mine = next[mine]) {
          int end = extend(searched, at, mine, found);
          if (end > at) {
            at = Math.max(at, end - GRAM);
            break;
          }
        }
      }
    }

    /** Adds the part that lies around two equal windows, if it is long enough; its end, or 0. */
    private int extend(String searched, int at, int mine, List<int[]> found) {
      int end = at;
      int to = mine;
      while (end < searched.length() && to < text.length() && isSame(searched, end, to)) {
        end++;
        to++;
      }
      if (end - at < GRAM) {
        return 0;
      }
      int start = at;
      int from = mine;
      while (start > 0 && from > 0 && isSame(searched, start - 1, from - 1)) {
        start--;
        from--;
      }
      if (end - start < SHORTEST_PART) {
        return 0;
      }
      found.add(new int[] {start, end});
      return end;
    }

    private void findWhole(String searched, List<int[]> found) {
      int length = text.length();
      for (int at = 0; at <= searched.length() - length; at++) {
        int same = 0;
        while (same < length && isSame(searched, at + same, same)) {
          same++;
        }
        if (same == length) {
          found.add(new int[] {at, at + length});
          at += length - 1;
        }
      }
    }

    private boolean isSame(String searched, int at, int mine) {
      return normal(searched.charAt(at)) == text.charAt(mine);
    }

    private static char normal(char c) {
      return c == '-' ? '+' : c == '_' ? '/' : c;
    }

    /** Where a window that begins at an index is looked up: by four of its characters. */
    private static int bucket(String text, int at) {
      int key = normal(text.charAt(at));
      key = key * 31 + normal(text.charAt(at + 3));
      key = key * 31 + normal(text.charAt(at + 7));
      key = key * 31 + normal(text.charAt(at + GRAM - 1));
      return (key * 0x9E3779B9) >>> (Integer.SIZE - 14);
    }
  }
}
