package dev.syncruns.adapter.http.internal.json;

import java.util.HashMap;
import java.util.Map;
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
}
