package dev.syncruns.adapter.http.internal.token;

/** What files and commands put around a token. */
final class Lines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Lines() {}

  /** The text without a byte order mark before it and one line end at its end. */
  static String withoutEnd(String read) {
    String text = read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
    int end = text.length();
    if (text.endsWith("\n")) {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(0, end);
  }
}
