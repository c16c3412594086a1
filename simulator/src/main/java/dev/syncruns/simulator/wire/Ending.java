package dev.syncruns.simulator.wire;

/** How an answer ends that is not sent to its end. */
public enum Ending {
  /** The connection is closed in an orderly way, as if the answer were complete. */
  CLOSE,
  /** The connection is reset: the client sees {@code ECONNRESET}. */
  RESET,
  /**
   * Nothing more is sent, and the connection stays open until the client or the simulator closes
   * it.
   */
  STALL
}
