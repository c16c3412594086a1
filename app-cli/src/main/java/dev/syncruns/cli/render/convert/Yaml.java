package dev.syncruns.cli.render.convert;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.json.JsonTree;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Documents as YAML with the same values, for parsers of YAML 1.1 and 1.2. */
public final class Yaml extends Conversion {
  private static final int NEVER = Integer.MAX_VALUE;

  private boolean further;

  /** A conversion whose first document is alone so far. */
  public Yaml() {}

  @Override
  void convert(byte[] document, Terminal out) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(true)
            .setExplicitStart(further)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .setWidth(NEVER)
            .build();
    further = true;
    String yaml = new Dump(settings, new SafeTexts(settings)).dumpToString(read(document));
    try {
      out.data().write(SafeTexts.neutralized(yaml).getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    out.flush();
  }

  private static @Nullable Object read(byte[] document) {
    return JsonTree.read(new StringReader(new String(document, StandardCharsets.UTF_8)));
  }
}
