package dev.syncruns.domain.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publicly known facts about error keys, and advice; used where the service itself states nothing.
 * To extend it, add an entry and raise {@link #VERSION}.
 */
public final class ErrorCatalogue {
  /** Date of the last change of the catalogue. */
  public static final String VERSION = "2026-11-30";

  private static final String TICKET =
      "Open a ticket with Bentley, with the ids of run, job and task.";
  private static final String AGAIN =
      "Start a run again later. If the error persists, ask Bentley.";
  private static final String PARTS = "Read the causes of the single jobs and tasks.";

  private static final List<KnownError> ALL =
      Stream.of(
              // Sign-in and permission
              KnownError.of(
                      "UserNotAuthenticated",
                      "The service holds no valid sign-in of the connection's owner.",
                      "Scheduled runs use the owner's sign-in, which is valid for 30 days. Let the"
                          + " owner open the Synchronization portal once, or switch the connection"
                          + " to authentication as a service.")
                  .yours()
                  .article("KB0098401"),
              KnownError.of(
                  "UserAuthenticationFailed",
                  "The service could not sign in as the connection's owner.",
                  "Let the owner sign in to the Synchronization portal again, then start a "
                      + "run. If the error persists, ask Bentley with the ids of run and job."),
              KnownError.of(
                      "IModelAccessForbidden",
                      "The account that the run uses may not open the iModel.",
                      "Give that account access to the iModel and its iTwin, then start a run.")
                  .article("KB0098408"),
              KnownError.of(
                      "SourceFileNotAccessible",
                      "The account that the run uses may not read the file.",
                      "Give the connection's owner access to the file where it is stored.")
                  .article("KB0098399"),
              KnownError.of(
                      "SourceFileIsForbidden",
                      "The address from which the file is downloaded has expired or is refused.",
                      "Create a download address that remains valid until the run has read the "
                          + "file, and start a run with it.")
                  .yours()
                  .article("KB0098397"),
              KnownError.of(
                      "AzureBlobURLError",
                      "The storage address of a file has expired or does not permit downloads.",
                      "Create an address with read permission and a later expiry, and start a "
                          + "run with it.")
                  .yours(),
              // Source files and the manifest that lists them
              KnownError.of(
                      "SourceFileNotFound",
                      "A source file, or a file that it refers to, does not exist.",
                      "Add the missing file to the connection, or detach the reference to it, "
                          + "then start a run.")
                  .article("KB0098398"),
              KnownError.of(
                  "SourceFileCorrupted",
                  "The source file cannot be read in its format.",
                  "Open the file in its own application, repair it or save it again, then "
                      + "start a run."),
              KnownError.of(
                  "ZeroByte",
                  "The source file is empty.",
                  "Replace the file by one with content, then start a run."),
              KnownError.of(
                      "UnsupportedFile",
                      "The connector does not read files of this kind.",
                      "The file is probably mapped to the wrong connector: choose another, or "
                          + "remove the file from the connection.")
                  .article("KB0098410"),
              KnownError.of(
                      "FileAlreadyMapped",
                      "The file is already synchronized into the same iModel.",
                      "Keep the file in one connection only.")
                  .article("KB0042644"),
              KnownError.of(
                      "UnmapInputFile",
                      "Removing a file from the iModel failed.",
                      "Read the article, then start a run again.")
                  .article("KB0098403"),
              KnownError.of(
                      "ConnectionHasNoInputFiles",
                      "The connection has no source file to synchronize.",
                      "Add a source file to the connection, then start a run.")
                  .article("KB0048507"),
              KnownError.of(
                      "FailedToAccessManifest",
                      "The list of source files could not be read.",
                      "Start a run again. If the error persists, ask Bentley with the ids of "
                          + "the run.")
                  .notYours(),
              KnownError.of(
                      "ManifestIsMalformed",
                      "The list of source files is not well-formed.",
                      "Ask Bentley with the ids of run and job.")
                  .notYours(),
              KnownError.of(
                      "ManifestParseError",
                      "The list of source files could not be parsed.",
                      "Ask Bentley with the ids of run and job.")
                  .notYours(),
              // The iModel
              KnownError.of(
                      "IModelNotFound",
                      "The iModel of the connection no longer exists.",
                      "Create a connection to an existing iModel.")
                  .article("KB0098390"),
              KnownError.of(
                      "LockError",
                      "Another user holds a lock that the run needs.",
                      "Ask the users of the iModel to release their locks, then start a run.")
                  .article("KB0098388"),
              KnownError.of(
                  "IModelAlreadyLockedByOtherApplication",
                  "Another application holds a lock on the iModel.",
                  "Close the other application or release its locks, then start a run."),
              KnownError.of(
                      "AnotherUserPushing",
                      "Another user was writing to the iModel at the same time.",
                      "Start a run again in a few minutes, or at a time when no other user "
                          + "writes.")
                  .yours()
                  .passing()
                  .article("KB0098412"),
              // The service and its connectors
              KnownError.of(
                      "RunOrchestrationError", "The service could not carry out the run.", TICKET)
                  .ticket(),
              KnownError.of(
                      "BridgingFailed",
                      "The connector ended without processing the file.",
                      "If the file opens in its own application, open a ticket with Bentley, "
                          + "with the ids of run, job and task.")
                  .ticket(),
              KnownError.of(
                  "BridgingSucceededWithCriticalError",
                  "The connector completed with an error that it classifies as critical.",
                  "Read the task's synchronization report before relying on the result."),
              KnownError.of(
                      "OutOfMemory",
                      "The connector ran out of memory.",
                      "Splitting a large file may help. " + TICKET)
                  .notYours()
                  .ticket(),
              KnownError.of(
                      "NodeBecameUnusable", "The machine that executed the work failed.", AGAIN)
                  .passing(),
              KnownError.of("JobAborted", "The job ended before its work was done.", AGAIN),
              KnownError.of(
                      "RunSchedulingConflict",
                      "Another run was being started at the same time.",
                      "Start runs one after another.")
                  .passing(),
              KnownError.of("NetworkIssue", "The network failed during the work.", AGAIN).passing(),
              KnownError.of(
                      "ExternalCommunicationError",
                      "The service could not reach another service.",
                      AGAIN)
                  .passing(),
              KnownError.of("ConnectionTimeout", "Another service did not respond in time.", AGAIN)
                  .passing(),
              KnownError.of(
                      "AllFilesHaveFailed",
                      "The work waited in the queue too long and was canceled.",
                      AGAIN)
                  .passing(),
              KnownError.of(
                  "TaskWasCancelled",
                  "The task was canceled before it ended.",
                  "If the cancellation was not intended, start a run again."),
              KnownError.of("SomeJobsFailed", "Some jobs of the run did not succeed.", PARTS),
              KnownError.of("AllJobsFailed", "No job of the run succeeded.", PARTS))
          .sorted((one, other) -> one.key().compareToIgnoreCase(other.key()))
          .toList();

  private static final Map<String, KnownError> BY_KEY = byKey();

  private ErrorCatalogue() {}

  /** Returns all entries, sorted by key. */
  public static List<KnownError> all() {
    return ALL;
  }

  /** Returns the entry for {@code key}, ignoring case; empty if there is none, and for null. */
  public static Optional<KnownError> find(@Nullable String key) {
    return key == null
        ? Optional.empty()
        : Optional.ofNullable(BY_KEY.get(key.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, KnownError> byKey() {
    Map<String, KnownError> byKey = new TreeMap<>();
    ALL.forEach(error -> byKey.put(error.key().toLowerCase(Locale.ROOT), error));
    return byKey;
  }
}
