package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.JobId;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * One failure of a cause to point at, as in a ticket: the latest.
 *
 * @param run the run.
 * @param job the id of the job; null for a cause of the whole run, or when the service sent none.
 * @param task the id of the task; null when no task is hit, or the service sent none.
 * @param file the source file; null when no task is hit, or the service sent none.
 */
public record Example(
    RunRef run, @Nullable JobId job, @Nullable TaskId task, @Nullable SourceFileId file) {}
