package dev.syncruns.ports.tck.script;

/** A way in which an answer that claims success is none, told apart by its bytes only. */
public enum Breakage {
  /** A page of HTML, as a proxy's login page. */
  HTML,
  /** No body. */
  EMPTY,
  /** Status 204. */
  NO_CONTENT,
  /** The beginning of a page of runs and then the end of the text. */
  TRUNCATED,
  /** Text that is no JSON. */
  NOT_JSON,
  /** JSON that is no object: an array. */
  NOT_AN_OBJECT,
  /** An object whose {@code runs} is a text. */
  RUNS_NOT_A_LIST,
  /** The connection is reset in the middle of the body. */
  RESET_IN_BODY,
  /** The body never ends. */
  ENDLESS,
  /** A small body that inflates to hundreds of mebibytes. */
  INFLATING,
  /** 100,000 arrays, one in another. */
  NESTED,
  /** One text of 64 MiB. */
  HUGE_TEXT,
  /** One number of a million digits. */
  HUGE_NUMBER;

  /** Whether it is made to exhaust its reader, who has to stop it by a limit. */
  public boolean isHostile() {
    return compareTo(ENDLESS) >= 0;
  }
}
