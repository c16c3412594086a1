package dev.syncruns.simulator.scenario;

/** Texts that do harm where they are shown as they are. */
enum HostileText {
  /** Clears the screen and colours what follows. */
  ANSI("\u001b[2J\u001b[1;31mall your runs succeeded\u001b[0m\u009b31m"),
  /** A link that shows another address than it has. */
  OSC_LINK("\u001b]8;;https://evil.invalid/\u001b\\harmless\u001b]8;;\u001b\\"),
  /** Writes to the clipboard, and the window's title. */
  OSC_CLIPBOARD("\u001b]52;c;cm0gLXJmIC8=\u0007\u001b]0;owned\u0007"),
  /** Reverses the order of what is read. */
  BIDI("invoice\u202efdp.exe\u202c \u2066hidden\u2069"),
  /** A command to a build log of Azure. */
  AZURE("##vso[task.setvariable variable=PATH]evil"),
  /** A command to a build log of GitHub. */
  GITHUB("::error file=x,line=1::evil%0A::set-env name=A::b"),
  /** A command on a line of its own. */
  LINES("first\r\n::add-mask::evil\n##vso[task.complete result=Succeeded]\u2028last"),
  /** Markup that runs. */
  HTML("<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"),
  /** A formula of a spreadsheet. */
  FORMULA("=cmd|' /C calc'!A1"),
  /** Another formula of a spreadsheet. */
  PLUS("+1+1\t@SUM(A1)"),
  /** A table's border, and a link, in Markdown. */
  MARKDOWN("| a | b |\n|---|---|\n[x](javascript:alert(1)) `code` **bold**"),
  /** Characters without width, and one that overwrites. */
  INVISIBLE("a\u200b\u200d\ufeffb\bc\u0000d\u007f");

  private final String text;

  HostileText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
