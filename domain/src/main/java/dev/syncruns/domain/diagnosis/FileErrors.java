package dev.syncruns.domain.diagnosis;

import java.util.List;

/** The entries of the catalogue about source files and the manifest that lists them. */
final class FileErrors {
  static final List<KnownError> ALL =
      List.of(
          KnownError.of(
                  "SourceFileNotFound", "A source file, or one that it refers to, is not there.")
              .article("KB0098398")
              .advice(
                  "Add the missing file to the connection, or detach the reference to it, then"
                      + " start a run."),
          KnownError.of("SourceFileCorrupted", "The source file can't be read as what it is.")
              .advice(
                  "Open the file in its own application, repair or save it again, then start a"
                      + " run."),
          KnownError.of("ZeroByte", "The source file is empty.")
              .advice("Put a file with content in its place, then start a run."),
          KnownError.of("UnsupportedFile", "The connector does not read files of this kind.")
              .article("KB0098410")
              .advice(
                  "The file is probably mapped to the wrong connector: choose another, or take the"
                      + " file out of the connection."),
          KnownError.of(
                  "FileAlreadyMapped", "The file is already synchronized into the same iModel.")
              .article("KB0042644")
              .advice("Keep the file in one connection only."),
          KnownError.of("UnmapInputFile", "Taking a file out of the iModel did not work.")
              .article("KB0098403")
              .advice("Read the article, then start a run again."),
          KnownError.of(
                  "ConnectionHasNoInputFiles", "The connection has no source file to synchronize.")
              .article("KB0048507")
              .advice("Add a source file to the connection, then start a run."),
          KnownError.of("FailedToAccessManifest", "The list of source files could not be read.")
              .notYours()
              .advice("Start a run again. If it stays so, ask Bentley with the ids of the run."),
          KnownError.of("ManifestIsMalformed", "The list of source files is not well-formed.")
              .notYours()
              .advice("Ask Bentley with the ids of run and job."),
          KnownError.of("ManifestParseError", "The list of source files could not be understood.")
              .notYours()
              .advice("Ask Bentley with the ids of run and job."));

  private FileErrors() {}
}
