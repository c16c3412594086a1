package dev.syncruns.adapter.http.internal.token;

/** What files and commands put around a token. */
final class Lines {

  private Lines() {}

  /** The text without one line end at its end. */
  static String withoutEnd(String text) {
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
