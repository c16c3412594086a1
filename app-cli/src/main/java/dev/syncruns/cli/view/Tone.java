package dev.syncruns.cli.view;

/** How a text is meant; a renderer may give it a colour, and says nothing by colour alone. */
public enum Tone {
  /** As it is. */
  PLAIN,
  /** Good news. */
  GOOD,
  /** Something to look at. */
  WARN,
  /** Bad news. */
  BAD,
  /** Something going on. */
  BUSY,
  /** Of lesser interest. */
  FAINT,
  /** Of greater interest. */
  STRONG
}
