package dev.syncruns.domain.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that a program uses, which are redacted wherever a text repeats them: whole or in
 * part, escaped for JSON, a URL or HTML (also repeatedly), in either alphabet of base64, or encoded
 * in base64. Immutable.
 */
public final class KnownSecrets {
  /** No secrets. */
  public static final KnownSecrets NONE = new KnownSecrets(List.of());

  /** A shorter secret is hidden in messages only, and only as a separate word. */
  static final int MIN_LENGTH = 8;

  private static final String HIDDEN = "[hidden]";
  private static final int MAX_SECRETS = 32;
  private static final int MIN_PREFIX = 4;
  private static final int PIECE = 4;
  private static final int PIECE_BITS = 16;
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9._~+/=%\\\\-]{64,}");

  /** Newest first. */
  private final List<Secret> secrets;

  /** The length of the shortest part that is hidden in data. */
  private final int shortest;

  /** The length of what is looked up of every such part: one piece, or two adjacent ones. */
  private final int window;

  /** A filter that excludes nearly all texts without secrets: hashes of the pieces of secrets. */
  private final BitSet pieces = new BitSet(1 << PIECE_BITS);

  private KnownSecrets(List<Secret> secrets) {
    this.secrets = List.copyOf(secrets);
    int least = Integer.MAX_VALUE;
    for (Secret secret : secrets) {
      for (Needle needle : secret.needles) {
        least = Math.min(least, needle.shortestPart());
        byte[] utf8 = needle.text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= utf8.length - PIECE; at++) {
          pieces.set(piece(utf8, at));
        }
      }
    }
    this.shortest = least;
    this.window = least < 2 * MIN_LENGTH ? PIECE : 2 * PIECE;
  }

  /**
   * Returns these secrets and {@code value}, at most the {@value #MAX_SECRETS} added last; a blank
   * value is ignored.
   */
  public KnownSecrets plus(String value) {
    if (value.isBlank() || (!secrets.isEmpty() && secrets.get(0).value.equals(value))) {
      return this;
    }
    Stream<Secret> others = secrets.stream().filter(other -> !other.value.equals(value));
    return new KnownSecrets(
        Stream.concat(Stream.of(new Secret(value)), others).limit(MAX_SECRETS).toList());
  }

  /** Returns data without secrets of at least 8 characters; the same text when it has none. */
  public String redact(String text) {
    if (text.length() < shortest) {
      return text;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return DecodedText.isEncoded(text) || mayBeIn(utf8, 0, utf8.length)
        ? redact(text, false)
        : text;
  }

  /**
   * Returns whether {@link #redact} may change a text that has no {@code %}, {@code &} or {@code
   * \}; false for nearly all texts without secrets.
   *
   * @param utf8 has the text from an index up to another one
   */
  public boolean mayBeIn(byte[] utf8, int from, int end) {
    int step = shortest - window + 1;
    for (int at = from + step - 1; at >= from && at <= end - window; at += step) {
      if (pieces.get(piece(utf8, at)) && pieces.get(piece(utf8, at + window - PIECE))) {
        return true;
      }
    }
    return false;
  }

  /** Returns a message, header or report without secrets of any length or secret-like parts. */
  public String redactMessage(String text) {
    return SecretPatterns.redact(redact(text, true));
  }

  /**
   * Returns the beginning of an unknown document without secrets, without a secret that is cut off
   * at its end, and without any run of 64 or more characters that could be part of one.
   */
  public String redactExcerpt(String text) {
    String plain = redactMessage(text);
    for (Secret secret : secrets) {
      plain = withoutPrefixAtEnd(plain, secret.value);
    }
    return LONG_RUN.matcher(plain).replaceAll(HIDDEN);
  }

  private static String withoutPrefixAtEnd(String text, String value) {
    int longest = Math.min(text.length(), value.length());
    for (int length = longest; length >= MIN_PREFIX; length--) {
      if (text.regionMatches(text.length() - length, value, 0, length)) {
        return text.substring(0, text.length() - length) + HIDDEN;
      }
    }
    return text;
  }

  /** Searches the decoded text first: hiding parts of the encoded text would split a secret. */
  private String redact(String text, boolean message) {
    String plain = text;
    if (DecodedText.isEncoded(text)) {
      DecodedText decoded = DecodedText.of(text);
      plain = Ranges.hidden(text, find(decoded.text(), message), decoded, HIDDEN);
    }
    return Ranges.hidden(plain, find(plain, message), null, HIDDEN);
  }

  private List<int[]> find(String text, boolean message) {
    List<int[]> found = new ArrayList<>(0);
    for (Secret secret : secrets) {
      secret.find(text, message, found);
    }
    return found;
  }

  private static int piece(byte[] utf8, int at) {
    int key = 0;
    for (int i = at; i < at + PIECE; i++) {
      key = key * 31 + Needle.normal((char) utf8[i]);
    }
    return (key * 0x9E3779B9) >>> (Integer.SIZE - PIECE_BITS);
  }

  @Override
  public String toString() {
    return "KnownSecrets(hidden)";
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
