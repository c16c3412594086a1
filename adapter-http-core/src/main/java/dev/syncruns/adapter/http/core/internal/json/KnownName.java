package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.JsonCursor.Field;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of a field in one kind of object, as it was met in a document, with what came of it: the
 * names that followed, the texts it had, and the names in its objects. What comes again is
 * recognized by its octets and needs no copy.
 */
final class KnownName {
  private static final int MOST_SIBLINGS = 1000;
  private static final int FOLLOWERS = 4;
  private static final int TEXTS = 8;

  private final String name;
  private final Field field;
  private final Spelling spelling;
  private final Map<String, KnownName> siblings;
  private final @Nullable KnownName[] followers = new @Nullable KnownName[FOLLOWERS];
  private final @Nullable KnownText[] texts = new @Nullable KnownText[TEXTS];
  private @Nullable KnownName inside;

  private KnownName(String name, Spelling spelling, Map<String, KnownName> siblings) {
    this.name = name;
    this.field = Field.named(name);
    this.spelling = spelling;
    this.siblings = siblings;
  }

  /** What stands for the beginning of an object, before its first name. */
  static KnownName beginning() {
    return new KnownName("", Spelling.NONE, new HashMap<>());
  }

  @Override
  public String toString() {
    return name;
  }

  Field field() {
    return field;
  }

  /** The beginning of the objects that the field has. */
  KnownName inside() {
    if (inside == null) {
      inside = beginning();
    }
    return inside;
  }

  /** Who of the last followers stands before an index of a document; may be null. */
  @Nullable KnownName followerBefore(byte[] document, int end) {
    for (KnownName follower : followers) {
      if (follower == null) {
        return null;
      }
      if (follower.isBefore(document, end)) {
        return follower;
      }
    }
    return null;
  }

  /** The name that follows this one and was not recognized. */
  KnownName follower(String spelled) {
    KnownName known = siblings.get(spelled);
    if (known == null) {
      known = new KnownName(spelled, Spelling.of(spelled), siblings);
      if (siblings.size() < MOST_SIBLINGS) {
        siblings.put(spelled, known);
      }
    }
    System.arraycopy(followers, 0, followers, 1, FOLLOWERS - 1);
    followers[0] = known;
    return known;
  }

  /**
   * Which of the field's texts stands in a document from an index on; null when none surely does.
   */
  @Nullable KnownText textAt(byte[] document, int from, int limit) {
    KnownText text = texts[place(document[from + 1])];
    return text != null && text.isAt(document, from, limit) ? text : null;
  }

  /**
   * A text of the field that was not recognized; from the second time on it will be. At the first
   * it is not known to come again, and to prepare for that costs more than to read it.
   */
  KnownText text(String spelled) {
    int place = place(spelled.isEmpty() ? '"' : spelled.charAt(0));
    KnownText before = texts[place];
    if (before != null && before.text().equals(spelled)) {
      before.comesAgain();
      return before;
    }
    KnownText text = new KnownText(spelled);
    texts[place] = text;
    return text;
  }

  /** Texts are told apart by how they begin, since a guess costs more than a look. */
  private static int place(int firstCharacter) {
    return firstCharacter & (TEXTS - 1);
  }

  private boolean isBefore(byte[] document, int end) {
    int from = end - spelling.length();
    // A quote behind a backslash is a part of another name.
    return from > 0 && spelling.isAt(document, from, end) && document[from - 1] != '\\';
  }

  /** A text that a field had, with what was made of it. */
  static final class KnownText {
    private static final int LONGEST = 96;

    private final String text;
    private Spelling spelling = Spelling.NONE;
    private @Nullable Function<String, ?> maker;
    private @Nullable Object made;

    KnownText(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    /** From now on the text is recognized where it comes again, if there is one way to spell it. */
    void comesAgain() {
      if (spelling == Spelling.NONE && text.length() <= LONGEST) {
        spelling = Spelling.of(text);
      }
    }

    /** Whether it, and no more, stands in a document from an index on. */
    boolean isAt(byte[] document, int from, int limit) {
      return spelling.isAt(document, from, limit);
    }

    /** What {@code wanted} makes of the text; made once. */
    @SuppressWarnings("unchecked") // The same maker makes the same type.
    <T> T made(Function<String, T> wanted) {
      Object known = made;
      if (known != null && maker == wanted) {
        return (T) known;
      }
      T now = wanted.apply(text);
      made = now;
      maker = wanted;
      return now;
    }
  }

  /**
   * How a text is spelled in a document, quotes included. Its first sixteen octets are compared in
   * two words and not one by one: a processor does not foresee where a loop over a short text ends.
   */
  static final class Spelling {
    /** How many octets there have to be from any index on that is compared. */
    static final int SLACK = 2 * Long.BYTES;

    private static final VarHandle WORD =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final char FIRST_PLAIN = 0x20;
    private static final char LAST_PLAIN = 0x7E;

    /** The spelling that stands nowhere. */
    static final Spelling NONE = new Spelling(new byte[0], Integer.MAX_VALUE);

    private final byte[] octets;
    private final int length;
    private final long first;
    private final long second;
    private final long firstMask;
    private final long secondMask;

    private Spelling(byte[] octets, int length) {
      this.octets = octets;
      this.length = length;
      byte[] words = Arrays.copyOf(octets, Math.max(SLACK, octets.length));
      first = word(words, 0);
      second = word(words, Long.BYTES);
      byte[] masks = new byte[SLACK];
      Arrays.fill(masks, 0, Math.min(SLACK, octets.length), (byte) -1);
      firstMask = word(masks, 0);
      secondMask = word(masks, Long.BYTES);
    }

    /** How a text is spelled; {@link #NONE} where there is more than one way. */
    static Spelling of(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < FIRST_PLAIN || c > LAST_PLAIN || c == '"' || c == '\\') {
          return NONE;
        }
      }
      byte[] octets = ('"' + text + '"').getBytes(StandardCharsets.US_ASCII);
      return new Spelling(octets, octets.length);
    }

    /** How many octets it has. */
    int length() {
      return length;
    }

    /** Whether it stands in a document from an index on, which ends with {@code limit}. */
    boolean isAt(byte[] document, int from, int limit) {
      if (length > limit - from) {
        return false;
      }
      long inFirst = (word(document, from) ^ first) & firstMask;
      long inSecond = (word(document, from + Long.BYTES) ^ second) & secondMask;
      return (inFirst | inSecond) == 0 && (length <= SLACK || isRestAt(document, from));
    }

    private boolean isRestAt(byte[] document, int from) {
      return Arrays.equals(octets, SLACK, length, document, from + SLACK, from + length);
    }

    private static long word(byte[] octets, int index) {
      return (long) WORD.get(octets, index);
    }
  }
}
