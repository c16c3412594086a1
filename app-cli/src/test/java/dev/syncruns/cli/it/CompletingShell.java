package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A shell that is asked what it would complete a line with. It has loaded the script for it. */
enum CompletingShell {
  /** On a terminal that {@code script} makes, so that bash itself takes the line apart. */
  BASH(
      "bash script",
      """
      PS1='ready> '
      eval "$(syncruns completion bash)"
      _tell() { _syncruns; printf '%s\\n' "${COMPREPLY[@]}" >replies; printf 'replied> '; }
      complete -F _tell syncruns
      """,
      "script -qec 'bash --noprofile --rcfile setup -i' /dev/null"),

  /** In a terminal of zsh's own, with its completion system; what it adds is printed. */
  ZSH(
      "zsh",
      """
      PROMPT=
      autoload -Uz compinit
      compinit -u -D
      eval "$(syncruns completion zsh)"
      bindkey '^I' complete-word
      mark () { print -r -- @@@ }
      compprefuncs=(mark)
      comppostfuncs=(mark exit)
      compadd () {
        if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
        local -a hits
        builtin compadd -A hits "$@"
        for hit in $hits; do print -r -- "$IPREFIX$hit"; done
      }
      print ready
      """,
      """
      zsh -f -c '
      zmodload zsh/zpty
      zpty terminal zsh -f -i
      zpty -w terminal "source ./setup"
      while [[ $line != ready* ]]; do zpty -r terminal line || exit 1; done
      zpty -w -n terminal "$1"$'"'\\t'"'
      inside=
      while zpty -r terminal line; do
        line=${${line%$'"'\\n'"'}%$'"'\\r'"'}
        if [[ $line == *@@@* ]]; then
          [[ -n $inside ]] && break
          inside=1
        elif [[ -n $inside ]]; then
          print -r -- "$line"
        fi
      done >replies' zsh "$1"
      """),

  /** As {@code complete -C} says. */
  FISH(
      "fish",
      """
      syncruns completion fish | source
      complete -C $argv[1] >replies
      """,
      "fish --no-config setup \"$1\"");

  private static final String CLEAR_LINE = "\u0015";
  private static final long MINUTES = 3;

  private final String programs;
  private final String setup;
  private final String start;

  CompletingShell(String programs, String setup, String start) {
    this.programs = programs;
    this.setup = setup;
    this.start = start;
  }

  /** Skips the test where the shell is missing. */
  void assume() {
    for (String program : programs.split(" ", -1)) {
      Assumptions.assumeTrue(
          has(program),
          program + " is not installed: completion in " + this + " is not tested on this machine");
    }
  }

  private static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * The words that a line could go on with, without descriptions.
   *
   * @param home where the shell works and {@code bin/syncruns} is
   */
  List<String> completions(Path home, String line) throws IOException, InterruptedException {
    Files.writeString(home.resolve("setup"), setup);
    Files.deleteIfExists(home.resolve("replies"));
    Process shell = start(home, line);
    shell.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).exceptionally(late -> end(shell));
    if (this == BASH) {
      converse(shell, line);
    } else {
      shell.getOutputStream().close();
    }
    assertThat(shell.waitFor(MINUTES, TimeUnit.MINUTES)).as(line).isTrue();
    String said = Files.readString(home.resolve("said"));
    assertThat(said).as("standard error after " + line).isEmpty();
    try (Stream<String> words = Files.lines(home.resolve("replies"))) {
      return words.map(word -> word.split("\t", -1)[0]).filter(word -> !word.isEmpty()).toList();
    }
  }

  /** Whoever waits for what a shell says that hangs, waits no longer. */
  private static Process end(Process shell) {
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    return shell.destroyForcibly();
  }

  private Process start(Path home, String line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", start, "sh", line)
            .directory(home.toFile())
            .redirectError(home.resolve("said").toFile());
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("TERM", "xterm");
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    return builder.start();
  }

  /** Types once the shell reads, and leaves once it has answered. */
  private static void converse(Process shell, String line) throws IOException {
    InputStream screen = shell.getInputStream();
    OutputStream keys = shell.getOutputStream();
    String shown = readUntil(screen, "ready> ");
    assertThat(shown).as("what bash says at its start").doesNotContain("syncruns");
    keys.write((line + "\t").getBytes(StandardCharsets.UTF_8));
    keys.flush();
    shown = readUntil(screen, "replied> ");
    assertThat(shown.replace(line, ""))
        .as("what bash shows while it completes")
        .doesNotContain("\n");
    // Not an interruption, with which a terminal may throw away what is typed behind it.
    keys.write((CLEAR_LINE + "exit\n").getBytes(StandardCharsets.UTF_8));
    keys.close();
    screen.transferTo(OutputStream.nullOutputStream());
  }

  private static String readUntil(InputStream screen, String end) throws IOException {
    StringBuilder shown = new StringBuilder();
    while (shown.indexOf(end) < 0) {
      int next = screen.read();
      if (next < 0) {
        throw new AssertionError("the shell has ended after: " + shown);
      }
      shown.append((char) next);
    }
    return shown.toString();
  }
}
