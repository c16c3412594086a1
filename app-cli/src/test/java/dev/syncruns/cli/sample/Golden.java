package dev.syncruns.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Outputs that a person looked at and found good, as files beside this class. */
public final class Golden {

  private Golden() {}

  /** Fails unless {@code actual} is what the file says, and shows both. */
  public static void assertIs(String file, String actual) {
    assertThat(actual).as(file).isEqualTo(read(file));
  }

  private static String read(String file) {
    try (InputStream in = Golden.class.getResourceAsStream(file)) {
      assertThat(in).as("resource " + file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
