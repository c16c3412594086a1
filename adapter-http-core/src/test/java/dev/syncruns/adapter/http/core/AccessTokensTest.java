package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens from files and commands; real ones. */
class AccessTokensTest {
  private static final AccessToken FIRST = AccessToken.of("canary-first-1");

  @TempDir private Path folder;

  @Test
  void theTokenOfAFile_isReadAgain_whenTheFileChanged() throws IOException {
    Path file = file("canary-first-1\n", "rw-------");
    AccessTokenProvider tokens = AccessTokens.fromFile(file);

    assertThat(tokens.token()).isEqualTo(FIRST);
    Files.writeString(file, "canary-second-22\r\n");
    assertThat(tokens.token()).isEqualTo(AccessToken.of("canary-second-22"));
    assertThat(tokens.refresh(FIRST)).isEqualTo(AccessToken.of("canary-second-22"));
    assertThatThrownBy(() -> tokens.refresh(AccessToken.of("canary-second-22")))
        .isInstanceOfSatisfying(
            NotAuthenticated.class, it -> assertThat(it.why()).isEqualTo(Reason.TOKEN_REFUSED));
    assertThat(tokens.toString()).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx"})
  void aFileThatOthersCanRead_isRefused(String permissions) throws IOException {
    Path file = file("canary-first-1", permissions);

    assertUnusable(AccessTokens.fromFile(file), "can be read by others; make it private");
  }

  @ParameterizedTest
  @CsvSource({"'',is empty", "'two words',has an invalid character"})
  void aFileThatHoldsNoToken_isRefused(String text, String why) throws IOException {
    assertUnusable(AccessTokens.fromFile(file(text, "rw-------")), why);
  }

  @Test
  void aMissingFile_isTold() {
    assertUnusable(AccessTokens.fromFile(folder.resolve("none")), "there is no token file");
  }

  @Test
  void aCommand_isRunOnce_andAgainWhenItsTokenWasRefused() throws IOException {
    Path count = Files.writeString(folder.resolve("count"), "");
    AccessTokenProvider tokens =
        command("sh", "-c", "echo x >> " + count + "; wc -l < " + count + " | tr -d ' '");

    assertThat(tokens.token()).isEqualTo(AccessToken.of("1"));
    assertThat(tokens.token()).isEqualTo(AccessToken.of("1"));
    assertThat(tokens.refresh(AccessToken.of("1"))).isEqualTo(AccessToken.of("2"));
    assertThat(tokens.refresh(AccessToken.of("1"))).isEqualTo(AccessToken.of("2"));
  }

  @Test
  void aCommand_isNoLineForAShell() {
    assertThat(command("echo", "canary-first-1").token()).isEqualTo(FIRST);
    assertUnusable(command("echo", "a; echo b"), "no token");
  }

  @Test
  void aCommandThatFails_isToldByItsExitCode_notByWhatItWrites() {
    assertUnusable(
        command("sh", "-c", "echo canary >&2; echo canary; exit 3"), "ended with exit code 3");
    assertUnusable(command("/no/such/program"), "can't be started");
  }

  @Test
  void aCommandThatTakesTooLong_isKilled() {
    AccessTokenProvider tokens =
        AccessTokens.fromCommand(
            List.of("sh", "-c", "sleep 60; echo late"),
            Duration.ofMillis(300),
            new SystemTimeSource());

    assertUnusable(tokens, "took longer than 300 ms");
  }

  @Test
  void aCommandThatNeverStopsWriting_isStopped() {
    assertUnusable(command("yes"), "no token");
  }

  private static AccessTokenProvider command(String... command) {
    return AccessTokens.fromCommand(
        List.of(command), Duration.ofSeconds(10), new SystemTimeSource());
  }

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static void assertUnusable(AccessTokenProvider tokens, String why) {
    assertThatThrownBy(tokens::token)
        .isInstanceOfSatisfying(
            NotAuthenticated.class, it -> assertThat(it.why()).isEqualTo(Reason.UNUSABLE_TOKEN))
        .hasMessageNotContaining("canary")
        .cause()
        .hasMessageContaining(why)
        .hasMessageNotContaining("canary");
  }
}
