package dev.syncruns.cli.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A terminal in which a shell runs, and everything that was written to it. */
final class Tmux implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String DONE = "done";

  private final Path home;
  private final Path written;

  private Tmux(Path home) {
    this.home = home;
    this.written = home.resolve("written");
  }

  /** Whether there is such a terminal on this machine. */
  static boolean isInstalled() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A terminal of some size with a shell in {@code home}. */
  static Tmux start(Path home, int columns, int rows) {
    Tmux tmux = new Tmux(home);
    String shell = "env -i PATH=\"$PATH\" LANG=C.UTF-8 TERM=screen-256color PS1='$ ' /bin/sh";
    String width = Integer.toString(columns);
    String height = Integer.toString(rows);
    tmux.call("new-session", "-d", "-c", home.toString(), "-x", width, "-y", height, shell);
    tmux.call("pipe-pane", "cat > '" + tmux.written + "'");
    return tmux;
  }

  /** Types a line. */
  void type(String line) {
    call("send-keys", "-l", line);
    call("send-keys", "Enter");
  }

  /** Types a line and waits until the shell has gone through all of it. */
  void run(String line) {
    type(line + "; " + done());
    awaitDone();
  }

  /** What a line ends with for {@link #awaitDone()}. */
  String done() {
    return "tmux -S " + socket() + " wait-for -S " + DONE;
  }

  /** Waits until a line that ends with {@link #done()} has been gone through. */
  void awaitDone() {
    call("wait-for", DONE);
  }

  /** Presses a key. */
  void press(String key) {
    call("send-keys", key);
  }

  void resize(int columns, int rows) {
    call("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
  }

  /** What can be seen. */
  String screen() {
    return call("capture-pane", "-p");
  }

  /** What can be seen and scrolled to. */
  String history() {
    return call("capture-pane", "-p", "-S", "-");
  }

  /** Whether the cursor can be seen. */
  boolean isCursorShown() {
    return call("display-message", "-p", "#{cursor_flag}").strip().equals("1");
  }

  /** Waits until {@code expected} can be seen. */
  void awaitScreen(Predicate<String> expected) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String screen = screen();
    while (!expected.test(screen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not seen in time:\n" + screen);
      }
      screen = screen();
    }
  }

  /** Every character that was written to the terminal. */
  String written() {
    try {
      return Files.readString(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    call("kill-server");
  }

  private Path socket() {
    return home.resolve("tmux");
  }

  private String call(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-S", socket().toString(), "-f", "/dev/null"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(command + " failed: " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
