package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.JobId;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * One failure of a cause, the latest, for example to cite in a ticket.
 *
 * @param run the run.
 * @param job the id of the job; null for a cause of the whole run, or if the service sent none.
 * @param task the id of the task; null if no task is affected, or the service sent none.
 * @param file the source file; null if no task is affected, or the service sent none.
 */
public record Example(
    RunRef run, @Nullable JobId job, @Nullable TaskId task, @Nullable SourceFileId file) {}
