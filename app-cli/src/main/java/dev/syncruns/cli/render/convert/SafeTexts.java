package dev.syncruns.cli.render.convert;

import dev.syncruns.cli.render.Neutral;
import dev.syncruns.cli.render.json.JsonTree;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Represents texts so that every YAML parser, of version 1.1 or 1.2, reads them back as the same
 * texts: quoted unless they begin with a letter and are not a word such as {@code no}. Texts that a
 * terminal or a build service would act on are double-quoted, with escapes.
 */
final class SafeTexts extends StandardRepresenter {
  private static final String MARK = "##";
  private static final Pattern POWER = Pattern.compile("(.+)[eE]([-+]?)([0-9]+)");

  /** Booleans and null of YAML 1.1 and 1.2, in lower case. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan");

  SafeTexts(DumpSettings settings) {
    super(settings);
    representers.put(
        String.class, text -> representScalar(Tag.STR, text.toString(), style(text.toString())));
    representers.put(JsonTree.Numeral.class, number -> number((JsonTree.Numeral) number));
  }

  /** A number with all its digits, spelled so that YAML 1.1 takes it for one, too. */
  private Node number(JsonTree.Numeral number) {
    Tag tag = number.isIntegral() ? Tag.INT : Tag.FLOAT;
    Matcher power = POWER.matcher(number.text());
    String text =
        power.matches()
            ? power.group(1)
                + (power.group(1).contains(".") ? "e" : ".0e")
                + (power.group(2).isEmpty() ? "+" : power.group(2))
                + power.group(3)
            : number.text();
    return representScalar(tag, text, ScalarStyle.PLAIN);
  }

  private static ScalarStyle style(String text) {
    if (Neutral.isAnyActive(text) || text.contains(MARK) || text.startsWith("::")) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    boolean plain =
        !text.isEmpty()
            && Character.isLetter(text.codePointAt(0))
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
  }

  /**
   * Returns the document with escapes in place of active characters and of the marks of build
   * services, all of which stand in double quotes.
   */
  static String neutralized(String yaml) {
    StringBuilder safe = new StringBuilder(yaml.length());
    int before = 0;
    for (int c : yaml.codePoints().toArray()) {
      if (c == '\n' || !Neutral.isActive(before, c)) {
        safe.appendCodePoint(c);
      } else {
        safe.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
      }
      before = c;
    }
    String text = safe.toString();
    while (text.contains(MARK)) {
      text = text.replace(MARK, "#\\x23");
    }
    return text;
  }
}
