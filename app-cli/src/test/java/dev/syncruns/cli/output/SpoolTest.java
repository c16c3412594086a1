package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.JsonDocument.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class SpoolTest {

  @Test
  void whatFitsStaysInMemory() throws IOException {
    try (Spool spool = new Spool(10)) {
      spool.add("12345");
      spool.add("67890");

      assertThat(spool.file()).isNull();
      assertThat(textOf(spool)).isEqualTo("1234567890");
    }
  }

  @Test
  void overflowGoesToAPrivateFileThatIsRemoved() throws IOException {
    Path file;
    try (Spool spool = new Spool(10)) {
      spool.add("12345");
      spool.add("678901");
      spool.add("äöü");
      file = spool.file();

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(textOf(spool)).isEqualTo("12345678901äöü");
    }
    assertThat(file).doesNotExist();
  }

  private static String textOf(Spool spool) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    spool.copyTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
