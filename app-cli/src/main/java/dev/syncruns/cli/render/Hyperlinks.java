package dev.syncruns.cli.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the web addresses of a neutral text into links that a terminal can open (OSC 8). */
final class Hyperlinks {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s\"'<>`…]*[^\\s\"'<>`….,;:!?)\\]}]", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x21-\\x7E]+");
  private static final String START = "\u001B]8;;";
  private static final String END = "\u001B\\";

  private Hyperlinks() {}

  /**
   * {@code text} with links.
   *
   * @param text a neutral text; an address that was cut, or from which a secret was taken, stays
   *     text
   */
  static String in(String text) {
    return ADDRESS
        .matcher(text)
        .replaceAll(
            found -> {
              boolean cut = found.end() < text.length() && text.charAt(found.end()) == '…';
              String address = found.group();
              return Matcher.quoteReplacement(
                  cut || address.contains("***")
                      ? address
                      : START + encoded(address) + END + address + START + END);
            });
  }

  private static String encoded(String address) {
    return BEYOND_ASCII
        .matcher(address)
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }
}
