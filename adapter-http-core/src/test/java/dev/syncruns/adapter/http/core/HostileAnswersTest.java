package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers made to exhaust their reader, read where there is little to exhaust. */
class HostileAnswersTest {

  @Test
  @Timeout(120)
  void everyHostileAnswer_isStoppedByItsLimit_inASmallHeapAndStack() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                HostileAnswersMain.class.getName())
            .redirectErrorStream(true)
            .start();

    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines)
        .containsExactly(
            "nested: limit exceeded: nesting of an answer, 64 levels",
            "text: limit exceeded: length of a text or number in an answer, 1048576 characters",
            "bomb: limit exceeded: length of a text or number in an answer, 1048576 characters",
            "endless: limit exceeded: number of runs in a page, 10000 runs",
            "blanks: limit exceeded: size of an answer, 16777216 bytes",
            "number: limit exceeded: length of a text or number in an answer, 1000 digits",
            "runs: limit exceeded: number of runs in a page, 10000 runs",
            "jobs: limit exceeded: number of runs in a page, 200000 runs, jobs, tasks and other"
                + " parts",
            "nulls: limit exceeded: number of runs in a page, 200000 runs, jobs, tasks and other"
                + " parts",
            "fields: limit exceeded: number of runs in a page, 200000 runs, jobs, tasks and other"
                + " parts");
    assertThat(process.waitFor()).isZero();
  }
}
