package dev.syncruns.ports.tck.script;

/** How a response with a success status is invalid. */
public enum Breakage {
  /** A page of HTML, as a proxy's login page. */
  HTML,
  /** No body. */
  EMPTY,
  /** Status 204. */
  NO_CONTENT,
  /** A truncated page of runs. */
  TRUNCATED,
  /** Text that is not JSON. */
  NOT_JSON,
  /** JSON that is not an object: an array. */
  NOT_AN_OBJECT,
  /** An object whose {@code runs} is a text. */
  RUNS_NOT_A_LIST,
  /** The connection is reset within the body. */
  RESET_IN_BODY,
  /** The body never ends. */
  ENDLESS,
  /** A small body that decompresses to hundreds of mebibytes. */
  INFLATING,
  /** 100,000 nested arrays. */
  NESTED,
  /** One text of 64 MiB. */
  HUGE_TEXT,
  /** One number of a million digits. */
  HUGE_NUMBER;

  /** Returns whether it exhausts its reader, which a limit must stop. */
  public boolean isHostile() {
    return compareTo(ENDLESS) >= 0;
  }
}
