package dev.syncruns.domain.diagnosis;

import java.util.regex.Pattern;

/**
 * The part of a message that stays the same when the same thing happens again: ids, numbers and
 * quoted paths are replaced by what they are. Codes that begin with a letter, such as {@code
 * TAE_BRG_1000} or {@code KB0098401}, are kept.
 */
public final class MessageMask {
  private static final int LONGEST = 2_000;
  private static final Pattern PATH =
      Pattern.compile("\"[^\"\\r\\n]*[/\\\\][^\"\\r\\n]*\"|'[^'\\r\\n]*[/\\\\][^'\\r\\n]*'");
  private static final Pattern GUID =
      Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
  private static final Pattern HEX =
      Pattern.compile("\\b(?:0[xX]\\p{XDigit}+|(?=\\p{XDigit}*[0-9])\\p{XDigit}{16,})\\b");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_.-])[+-]?[0-9]+(?:[.,:][0-9]+)*(?![\\p{L}\\p{N}_])");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private MessageMask() {}

  /**
   * The masked form of {@code message}: without anything that differs from time to time.
   *
   * @param message a text of the service; of a longer one only the first 2,000 characters count
   */
  public static String mask(String message) {
    String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    text = PATH.matcher(text).replaceAll("<path>");
    text = GUID.matcher(text).replaceAll("<id>");
    text = HEX.matcher(text).replaceAll("<hex>");
    text = NUMBER.matcher(text).replaceAll("<n>");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
