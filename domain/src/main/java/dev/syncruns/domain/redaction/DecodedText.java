package dev.syncruns.domain.redaction;

import java.util.Map;

/**
 * A text with its escapes decoded, including nested ones, and the position of each decoded
 * character in the original: JSON and JavaScript escapes, percent-encoding, HTML character
 * references. Linear in the length of the text.
 */
final class DecodedText {
  /** Deeper nesting does not occur in legitimate texts. */
  private static final int MAX_LAYERS = 8;

  private static final int LONGEST_REFERENCE = 10;
  private static final int HEX = 16;
  private static final Map<String, Character> NAMED =
      Map.ofEntries(
          Map.entry("amp", '&'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("sol", '/'),
          Map.entry("bsol", '\\'),
          Map.entry("plus", '+'),
          Map.entry("equals", '='),
          Map.entry("percnt", '%'),
          Map.entry("period", '.'),
          Map.entry("lowbar", '_'),
          Map.entry("colon", ':'),
          Map.entry("hyphen", '-'),
          Map.entry("dash", '-'),
          Map.entry("quest", '?'),
          Map.entry("num", '#'),
          Map.entry("commat", '@'));

  private final char[] chars;
  private final int[] starts;
  private final int[] ends;
  private final int length;

  private DecodedText(String text) {
    chars = text.toCharArray();
    starts = new int[chars.length];
    ends = new int[chars.length];
    for (int i = 0; i < chars.length; i++) {
      starts[i] = i;
      ends[i] = i + 1;
    }
    int before = -1;
    int count = chars.length;
    for (int layer = 0; layer < MAX_LAYERS && count != before; layer++) {
      before = count;
      count = decodeLayer(count);
    }
    length = count;
  }

  /** Returns {@code text} decoded until it has no escape, at most {@value #MAX_LAYERS} times. */
  static DecodedText of(String text) {
    return new DecodedText(text);
  }

  /** Whether {@code text} may contain an escape. */
  static boolean isEncoded(String text) {
    return text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
  }

  String text() {
    return new String(chars, 0, length);
  }

  /** The start of a decoded character in the original. */
  int start(int index) {
    return starts[index];
  }

  /** The end of a decoded character in the original. */
  int end(int index) {
    return ends[index];
  }

  /** Decodes the escapes of the first {@code length} characters once, in place. */
  private int decodeLayer(int length) {
    int count = 0;
    for (int at = 0; at < length; count++) {
      int escape = escapeAt(at, length);
      int used = escape >>> Character.SIZE;
      chars[count] = used == 0 ? chars[at] : (char) escape;
      starts[count] = starts[at];
      ends[count] = ends[used == 0 ? at : at + used - 1];
      at += Math.max(1, used);
    }
    return count;
  }

  /** The length and, in the low bits, the character of the escape at an index; 0 without one. */
  private int escapeAt(int at, int length) {
    return switch (chars[at]) {
      case '%' -> {
        boolean wide = at + 1 < length && (chars[at + 1] == 'u' || chars[at + 1] == 'U');
        yield wide ? hex(at, 2, 4, length) : hex(at, 1, 2, length);
      }
      case '\\' -> at + 1 < length ? backslash(at, length) : 0;
      case '&' -> reference(at, length);
      default -> 0;
    };
  }

  private int backslash(int at, int length) {
    return switch (chars[at + 1]) {
      case '/', '\\', '"', '\'' -> escape(2, chars[at + 1]);
      case 'u' -> hex(at, 2, 4, length);
      case 'x' -> hex(at, 2, 2, length);
      default -> 0;
    };
  }

  private int hex(int at, int before, int digits, int length) {
    int value = 0;
    for (int i = at + before; i < at + before + digits; i++) {
      int digit = i < length ? Character.digit(chars[i], HEX) : -1;
      if (digit < 0) {
        return 0;
      }
      value = value * HEX + digit;
    }
    return escape(before + digits, (char) value);
  }

  private int reference(int at, int length) {
    int end = at + 1;
    while (end < length && end <= at + LONGEST_REFERENCE && chars[end] != ';') {
      end++;
    }
    if (end >= length || chars[end] != ';') {
      return 0;
    }
    String name = new String(chars, at + 1, end - at - 1);
    Character named = NAMED.get(name);
    if (named != null) {
      return escape(end + 1 - at, named);
    }
    int value = number(name);
    return value < 0 ? 0 : escape(end + 1 - at, (char) value);
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    if (!name.startsWith("#") || name.length() == (hex ? 2 : 1)) {
      return -1;
    }
    int value = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? HEX : 10);
      value = value * (hex ? HEX : 10) + digit;
      if (digit < 0 || value > Character.MAX_VALUE) {
        return -1;
      }
    }
    return value;
  }

  private static int escape(int used, char c) {
    return used << Character.SIZE | c;
  }
}
