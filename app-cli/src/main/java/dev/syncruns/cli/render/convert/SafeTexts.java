package dev.syncruns.cli.render.convert;

import dev.syncruns.cli.render.Neutral;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Texts of YAML that nothing acts on: quoted with escapes where they hold what a terminal or a
 * build service would take for a command, plain otherwise.
 */
final class SafeTexts extends StandardRepresenter {
  private static final String MARK = "##";

  SafeTexts(DumpSettings settings) {
    super(settings);
    representers.put(String.class, text -> representScalar(Tag.STR, text.toString(), style(text)));
  }

  private static ScalarStyle style(Object text) {
    String characters = text.toString();
    boolean active = characters.codePoints().anyMatch(Neutral::isActive);
    return active || characters.contains(MARK) || characters.startsWith("::")
        ? ScalarStyle.DOUBLE_QUOTED
        : ScalarStyle.PLAIN;
  }

  /** The document without the marks of build services; they stand in double quotes only. */
  static String withoutMarks(String yaml) {
    String safe = yaml;
    while (safe.contains(MARK)) {
      safe = safe.replace(MARK, "#\\x23");
    }
    return safe;
  }
}
