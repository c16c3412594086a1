package dev.syncruns.domain.diagnosis;

import java.util.List;

/** The entries of the catalogue about sign-in and permission. */
final class AccessErrors {
  static final List<KnownError> ALL =
      List.of(
          KnownError.of(
                  "UserNotAuthenticated",
                  "The service holds no valid sign-in of the connection's owner.")
              .yours()
              .article("KB0098401")
              .advice(
                  "Scheduled runs use the owner's sign-in, which is valid for 30 days. Let the owner"
                      + " open the Synchronization portal once, or switch the connection to"
                      + " authentication as a service."),
          KnownError.of(
                  "UserAuthenticationFailed",
                  "The service could not sign in as the connection's owner.")
              .advice(
                  "Let the owner sign in to the Synchronization portal again, then start a run. If"
                      + " it stays so, ask Bentley with the ids of run and job."),
          KnownError.of(
                  "IModelAccessForbidden",
                  "The account that the run works as may not open the iModel.")
              .article("KB0098408")
              .advice("Give that account access to the iModel and its iTwin, then start a run."),
          KnownError.of(
                  "SourceFileNotAccessible", "The run works as someone who may not read the file.")
              .article("KB0098399")
              .advice("Give the connection's owner access to the file where it is stored."),
          KnownError.of(
                  "SourceFileIsForbidden",
                  "The address from which the file is downloaded has expired or is refused.")
              .yours()
              .article("KB0098397")
              .advice(
                  "Make a new download address that lives longer than a run waits and works, and"
                      + " start a run with it."),
          KnownError.of(
                  "AzureBlobURLError",
                  "The storage address of a file has expired or does not allow to download it.")
              .yours()
              .advice(
                  "Make a new address with permission to read and a later expiry, and start a run"
                      + " with it."));

  private AccessErrors() {}
}
