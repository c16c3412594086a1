package dev.syncruns.domain.diagnosis;

import java.util.List;

/** The entries of the catalogue about the service and its connectors themselves. */
final class ServiceErrors {
  private static final String TICKET =
      "Open a ticket with Bentley, with the ids of run, job and task; syncruns why --bundle packs"
          + " them.";
  private static final String AGAIN = "Start a run again later. If it stays so, ask Bentley.";

  static final List<KnownError> ALL =
      List.of(
          KnownError.of("RunOrchestrationError", "The service could not carry out the run.")
              .advice(TICKET),
          KnownError.of("BridgingFailed", "The connector ended without having processed the file.")
              .advice(
                  "If the file opens in its own application, open a ticket with Bentley; syncruns"
                      + " why --bundle packs the ids."),
          KnownError.of(
                  "BridgingSucceededWithCriticalError",
                  "The connector came to its end, but with an error that it calls critical.")
              .advice("Read the task's synchronization report before you trust the result."),
          KnownError.of("OutOfMemory", "The connector ran out of memory.")
              .notYours()
              .advice("Splitting a large file may help. " + TICKET),
          KnownError.of("NodeBecameUnusable", "The machine that did the work failed.")
              .passing()
              .advice(AGAIN),
          KnownError.of("JobAborted", "The job was ended before its work was done.").advice(AGAIN),
          KnownError.of("RunSchedulingConflict", "Another run was being started at the same time.")
              .passing()
              .advice("Start runs one after another."),
          KnownError.of("NetworkIssue", "The network failed during the work.")
              .passing()
              .advice(AGAIN),
          KnownError.of("ExternalCommunicationError", "The service did not reach another service.")
              .passing()
              .advice(AGAIN),
          KnownError.of("ConnectionTimeout", "Another service did not answer in time.")
              .passing()
              .advice(AGAIN),
          KnownError.of(
                  "AllFilesHaveFailed", "The work waited in the queue too long and was given up.")
              .passing()
              .advice(AGAIN),
          KnownError.of("TaskWasCancelled", "The task was canceled before it had ended.")
              .advice("If nobody meant to cancel it, start a run again."),
          KnownError.of("SomeJobsFailed", "Some jobs of the run did not succeed.")
              .advice("Look at the causes of the single jobs and tasks."),
          KnownError.of("AllJobsFailed", "No job of the run succeeded.")
              .advice("Look at the causes of the single jobs and tasks."));

  private ServiceErrors() {}
}
