package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void live() {
    environment.put("HOME", home.toString());
  }

  private Settings settings() {
    Map<String, String> names = new HashMap<>();
    options.keySet().forEach(property -> names.put(property, "--" + property));
    return Settings.read(
        new SettingsInput(options, names, environment, home.resolve("project/deep")));
  }

  private void user(String text) throws IOException {
    write(home.resolve(".config/syncruns/config.properties"), text);
  }

  private void project(String text) throws IOException {
    write(home.resolve("project/.syncruns.properties"), text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> origins() {
    return settings().every(Setting.LIST_LIMIT).stream().map(SettingValue::origin).toList();
  }

  @Test
  void optionWinsOverEnvironmentOverProjectOverProfileOverUserFile() throws IOException {
    user("# mine\nsyncruns.list.limit=1\n%ci.syncruns.list.limit=2\n");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("1");
    options.put("profile", "ci");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("2");
    project("syncruns.list.limit=3\n");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("3");
    environment.put("SYNCRUNS_LIST_LIMIT", "4");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("4");
    options.put("list.limit", "5");
    assertThat(settings().text(Setting.LIST_LIMIT)).isEqualTo("5");

    assertThat(origins())
        .containsExactly(
            "--list.limit",
            "SYNCRUNS_LIST_LIMIT",
            "~/project/.syncruns.properties:1",
            "~/.config/syncruns/config.properties:3",
            "~/.config/syncruns/config.properties:2");
  }

  @Test
  void whatNobodyGivesIsBuiltIn() {
    assertThat(settings().value(Setting.LIST_LIMIT)).map(SettingValue::origin).hasValue("built-in");
    assertThat(settings().given(Setting.LIST_LIMIT)).isEmpty();
    assertThat(settings().problems()).isEmpty();
  }

  @Test
  void aProjectMayNotSayWhereTokensGo() throws IOException {
    for (String property :
        List.of("api-url", "issuer-url", "token-file", "token-command", "client-id", "profile")) {
      project("\nsyncruns." + property + "=https://evil.example\n");

      assertThatThrownBy(() -> settings().orThrow())
          .hasMessage("the file of a project must not set syncruns." + property)
          .satisfies(
              thrown -> assertThat(((CliException) thrown).exit()).isEqualTo(ExitCode.CONFIG))
          .satisfies(
              thrown ->
                  assertThat(((CliException) thrown).rows().get(0).value())
                      .isEqualTo("~/project/.syncruns.properties:2"));
    }
  }

  @Test
  void secretsAreNotReadFromFilesAndNeverShown() throws IOException {
    user("syncruns.token=s3cret\n");
    assertThatThrownBy(() -> settings().orThrow()).hasMessageNotContaining("s3cret");

    environment.put("SYNCRUNS_TOKEN", "s3cret");
    assertThat(settings().value(Setting.TOKEN).orElseThrow().toString()).doesNotContain("s3cret");
  }

  @Test
  void unknownNamesAndBadValuesAreNamedWithASuggestion() throws IOException {
    user("syncruns.list.limti=3\n%ci.syncruns.output.color=alwys\n");
    environment.put("SYNCRUNS_PROFILE", "ci");

    List<CliException> problems = settings().problems();

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).rows()).contains(new CliException.Row("try", "syncruns.list.limit"));
    assertThat(problems.get(1).headline()).contains("syncruns.output.color is \"alwys\"");
    assertThat(problems.get(1).rows()).contains(new CliException.Row("try", "always"));
  }

  @Test
  void anAddressThatCanBeNoneIsToldBeforeItIsUsed() {
    environment.put("SYNCRUNS_API_URL", "http://127.0.0.1:99999");
    environment.put("SYNCRUNS_ISSUER_URL", "http://127.0.0.2:65535");

    assertThat(settings().problems())
        .singleElement()
        .extracting(CliException::headline)
        .asString()
        .contains("has a port above 65535");
  }

  @Test
  void aBadValueOfAnOptionIsAMatterOfUsage() {
    options.put("list.page-size", "0");

    assertThat(settings().problems())
        .extracting(CliException::exit)
        .containsExactly(ExitCode.USAGE);
  }

  @Test
  void aliasesComeWithTheirTitles() throws IOException {
    user("syncruns.connections.tunnel-n.id=abc\nsyncruns.connections.tunnel-n.title=North\n");

    Alias alias = settings().alias("tunnel-n").orElseThrow();
    assertThat(alias.id().text()).isEqualTo("abc");
    assertThat(alias.id().origin()).isEqualTo("~/.config/syncruns/config.properties:1");
    assertThat(alias.text(AliasSetting.TITLE)).hasValue("North");
    assertThat(settings().alias("tunnel-s")).isEmpty();
    assertThat(settings().problems()).isEmpty();
  }
}
