package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Configuration files of any bytes: settings that can be used, or a failure that says why not. */
class SettingsFuzzTest {

  @FuzzTest
  void file(byte[] input) throws IOException {
    Path home = Files.createTempDirectory("syncruns-fuzz");
    Path file = home.resolve("syncruns").resolve("config.properties");
    try {
      Files.createDirectory(file.getParent());
      Files.write(file, input);
      read(Map.of("XDG_CONFIG_HOME", home.toString()));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
      Files.deleteIfExists(home);
    }
  }

  private static void read(Map<String, String> environment) {
    try {
      check(Settings.read(new SettingsInput(Map.of(), Map.of(), environment, null)).orThrow());
    } catch (CliException refused) {
      assertThat(refused.exit()).isEqualTo(ExitCode.CONFIG);
      assertThat(refused.headline()).isNotBlank();
    }
  }

  private static void check(Settings settings) {
    assertThat(settings.count(Setting.LIST_LIMIT)).isPositive();
    assertThat(settings.count(Setting.HTTP_RETRIES)).isNotNegative();
    assertThat(settings.duration(Setting.HTTP_REQUEST_TIMEOUT).orElseThrow()).isPositive();
    settings.duration(Setting.TIMEOUT).ifPresent(limit -> assertThat(limit).isPositive());
    settings.aliases().forEach(alias -> assertThat(settings.alias(alias.name())).contains(alias));
    for (Setting setting : Setting.values()) {
      settings.every(setting).forEach(value -> assertThat(value.toString()).isNotBlank());
    }
  }
}
