package dev.syncruns.cli.manual;

/** A man page in the making: text that roff prints as it stands, and the macros between. */
final class Roff {
  private final StringBuilder page = new StringBuilder();

  /** The title of a page of section 1; hyphens of a day are its own and not escaped. */
  Roff title(String name, String day) {
    page.append(".TH \"").append(escaped(name)).append("\" \"1\" \"").append(day);
    page.append("\" \"syncruns\" \"syncruns\"\n.ad l\n.nh\n");
    return this;
  }

  /** A macro and its arguments, each of which stays one. */
  Roff macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
    return this;
  }

  /** A line of text, filled together with its neighbours. */
  Roff text(String line) {
    String escaped = escaped(line);
    boolean control = escaped.startsWith(".") || escaped.startsWith("'");
    page.append(control ? "\\&" : "").append(escaped).append('\n');
    return this;
  }

  /** Prose, filled, a paragraph after each empty line; a line that begins with blanks is broken. */
  Roff prose(Iterable<String> lines) {
    boolean parted = false;
    for (String line : lines) {
      if (line.isEmpty()) {
        parted = true;
        continue;
      }
      if (parted) {
        macro("PP");
      } else if (line.startsWith(" ")) {
        macro("br");
      }
      parted = false;
      text(line);
    }
    return this;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> safe.append("\\e");
        case '-' -> safe.append("\\-");
        case '~' -> safe.append("\\(ti");
        case '^' -> safe.append("\\(ha");
        case '\'' -> safe.append("\\(aq");
        case '`' -> safe.append("\\(ga");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
