package dev.syncruns.cli.output;

import dev.syncruns.domain.redaction.SecretVariables;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of an output stream can show.
 *
 * @param interactive whether it is a terminal.
 * @param width how many columns it has.
 * @param palette what it shows of tones and symbols.
 */
public record Capabilities(boolean interactive, int width, Palette palette) {
  /** The width when nobody says. */
  public static final int DEFAULT_WIDTH = 80;

  /** The fewest columns that anything is laid out for. */
  public static final int MIN_WIDTH = 40;

  /** A pipe or a file. */
  public static final Capabilities PIPE = new Capabilities(false, DEFAULT_WIDTH, Palette.NONE);

  /** Keeps the width usable. */
  public Capabilities {
    width = Math.max(MIN_WIDTH, width);
  }

  /**
   * Finds out what the reader of standard output or standard error can show: each stream for
   * itself, because one may be a terminal while the other is a file. Used by one thread.
   */
  public static final class CapabilityProbe {
    private static final long PATIENCE_MILLIS = 500;
    private static final int MAX_WIDTH = 10_000;
    private static final int CONSOLE_WITHOUT_TERMINAL = 22;

    private static final Pattern LINKING =
        Pattern.compile(
            "^(xterm-)?(kitty|ghostty|alacritty|foot|wezterm|iterm\\.app|vscode)",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> environment;
    private @Nullable Boolean movable;

    /** A probe that believes {@code environment}. */
    public CapabilityProbe(Map<String, String> environment) {
      this.environment = Map.copyOf(environment);
    }

    /** What the reader of standard output can show. */
    public Capabilities standardOutput() {
      return of(isTerminal(1));
    }

    /** What the reader of standard error can show. */
    public Capabilities standardError() {
      return of(isTerminal(2));
    }

    /**
     * How large the terminal is that standard output goes to; empty when it goes elsewhere, when
     * the cursor of the terminal can't be moved, and when nobody says how large it is.
     */
    public Optional<TerminalSize> outputSize() {
      if (movable == null) {
        movable = canMoveCursor() && isTerminal(1);
      }
      return movable ? size() : Optional.empty();
    }

    /** Whether somebody types the standard input. */
    public boolean isInputTerminal() {
      return isTerminal(0);
    }

    /** What a terminal, or something else, can show by what the environment says. */
    public Capabilities of(boolean terminal) {
      Palette.Characters characters = characters(!terminal);
      Palette palette = new Palette(isColoured(terminal), characters, terminal && isLinking());
      return new Capabilities(terminal, width(terminal), palette);
    }

    private boolean isColoured(boolean terminal) {
      if (isSet("NO_COLOR")) {
        return false;
      }
      if (isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE")) {
        return true;
      }
      return terminal && !"dumb".equals(variable("TERM")) && !"0".equals(variable("CLICOLOR"));
    }

    /** Only terminals known to open links: others may show what makes a link as text. */
    private boolean isLinking() {
      String terminal = variable("TERM");
      boolean passedOn = !terminal.startsWith("screen") && !terminal.startsWith("tmux");
      return passedOn
          && (LINKING.matcher(terminal).find()
              || LINKING.matcher(variable("TERM_PROGRAM")).find()
              || isSet("WT_SESSION")
              || isSet("KONSOLE_VERSION")
              || variable("VTE_VERSION").matches("[5-9][0-9]{3}|[1-9][0-9]{4,5}"));
    }

    /**
     * By the locale; C and POSIX name no character set, and a terminal's is UTF-8 nearly always.
     */
    private Palette.Characters characters(boolean unsaid) {
      for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (isSet(name)) {
          String locale = variable(name).toUpperCase(Locale.ROOT);
          if (locale.contains("UTF-8") || locale.contains("UTF8")) {
            return Palette.Characters.ALL;
          }
          boolean none = locale.equals("C") || locale.equals("POSIX");
          return none ? Palette.Characters.TEXTS : Palette.Characters.ASCII;
        }
      }
      return unsaid || File.separatorChar == '\\'
          ? Palette.Characters.ALL
          : Palette.Characters.TEXTS;
    }

    private int width(boolean terminal) {
      Integer said = number(variable("COLUMNS"));
      if (said != null || !terminal) {
        return said == null ? Capabilities.DEFAULT_WIDTH : said;
      }
      return size().map(TerminalSize::columns).orElse(Capabilities.DEFAULT_WIDTH);
    }

    private static Optional<TerminalSize> size() {
      String[] size = answer("stty", "size").strip().split(" ", -1);
      Integer rows = number(size[0]);
      Integer columns = size.length == 2 ? number(size[1]) : null;
      return rows == null || columns == null
          ? Optional.empty()
          : Optional.of(new TerminalSize(columns, rows));
    }

    private boolean canMoveCursor() {
      return isSet("TERM") && !"dumb".equals(variable("TERM"));
    }

    private static @Nullable Integer number(String text) {
      if (!text.matches("[0-9]{1,5}")) {
        return null;
      }
      int number = Integer.parseInt(text);
      return number > 0 && number <= MAX_WIDTH ? number : null;
    }

    private static boolean isTerminal(int descriptor) {
      Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
      try {
        if (Files.isSymbolicLink(link)) {
          String target = Files.readSymbolicLink(link).toString();
          return target.startsWith("/dev/pts/")
              || target.startsWith("/dev/tty")
              || target.equals("/dev/console");
        }
        return File.separatorChar == '/'
            ? shell("test -t " + descriptor).inheritIO().start().waitFor() == 0
            : hasConsole();
      } catch (IOException unknown) {
        return false;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    /** Elsewhere than on Unix; newer JDKs have a console also when there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
      return Runtime.version().feature() < CONSOLE_WITHOUT_TERMINAL && System.console() != null;
    }

    /**
     * What a command says of the terminal that controls this process; nothing when there is none.
     */
    private static String answer(String... command) {
      if (File.separatorChar != '/') {
        return "";
      }
      try {
        Process process =
            withoutSecrets(new ProcessBuilder(command))
                .redirectInput(new File("/dev/tty"))
                .redirectErrorStream(true)
                .start();
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          return "";
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      } catch (IOException unknown) {
        return "";
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return "";
      }
    }

    private static ProcessBuilder shell(String command) {
      return withoutSecrets(new ProcessBuilder("/bin/sh", "-c", command));
    }

    private static ProcessBuilder withoutSecrets(ProcessBuilder process) {
      SecretVariables.removeFrom(process.environment());
      return process;
    }

    private boolean isSet(String name) {
      return !variable(name).isEmpty();
    }

    private boolean isOn(String name) {
      return isSet(name) && !"0".equals(variable(name)) && !"false".equals(variable(name));
    }

    private String variable(String name) {
      return environment.getOrDefault(name, "");
    }
  }

  /**
   * How much a terminal shows at a time.
   *
   * @param columns how many characters a line has; at least 1.
   * @param rows how many lines there are; at least 1.
   */
  public record TerminalSize(int columns, int rows) {

    /** Refuses a terminal that shows nothing. */
    public TerminalSize {
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException(columns + " columns, " + rows + " rows");
      }
    }
  }
}
