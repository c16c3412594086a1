package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused is named, with the reason and what to do next. */
class RefusalsTest {

  @Test
  void a_way_of_grouping_that_there_is_not_gets_a_suggestion() {
    Shell ran = Shell.run("--demo", "why", "--group-by", "fil");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("--group-by does not know the word \"fil\"", "file?", "connector, code, phase");
    assertThat(Shell.run("--demo", "why", "--group-by", "FILE", "-o", "tsv").exit()).isZero();
  }

  @Test
  void a_bundle_in_a_folder_that_there_is_not_says_so(@TempDir Path folder) throws Exception {
    String missing = folder.resolve("no/ticket.zip").toString();
    String file = Files.createFile(folder.resolve("file")).resolve("ticket.zip").toString();

    for (String place : new String[] {missing, file}) {
      Shell ran = Shell.run("--demo", "why", "--bundle", place);

      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err()).contains(place, "reason      there is no such directory");
    }
  }

  @Test
  void a_result_file_in_a_folder_that_there_is_not_says_so(@TempDir Path folder) {
    String place = folder.resolve("no/result.json").toString();

    Shell ran = Shell.run("--demo", "wait", "--result-file", place);

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains(place, "reason      there is no such directory");
    assertThat(ran.out()).isEmpty();
  }
}
