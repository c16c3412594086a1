package dev.syncruns.domain.diagnosis;

import java.util.List;

/** The entries of the catalogue about the iModel that is written to. */
final class ModelErrors {
  static final List<KnownError> ALL =
      List.of(
          KnownError.of("IModelNotFound", "The iModel of the connection is not there any more.")
              .article("KB0098390")
              .advice("Make a connection to an iModel that exists."),
          KnownError.of("LockError", "A lock that the run needs is held by someone else.")
              .article("KB0098388")
              .advice("Let whoever works on the iModel release their locks, then start a run."),
          KnownError.of(
                  "IModelAlreadyLockedByOtherApplication",
                  "Another application holds a lock on the iModel.")
              .advice("Close the other application or release its locks, then start a run."),
          KnownError.of(
                  "AnotherUserPushing", "Someone else was writing to the iModel at the same time.")
              .yours()
              .passing()
              .article("KB0098412")
              .advice("Start a run again in a few minutes, or at a time when nobody else writes."));

  private ModelErrors() {}
}
