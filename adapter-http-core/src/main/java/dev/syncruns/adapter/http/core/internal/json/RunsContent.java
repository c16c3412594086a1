package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to "list runs" holds: a page that does not know yet what was asked.
 *
 * @param runs the runs; null when there is no array of them.
 * @param links the links; null when there are none.
 * @param extra what else there is.
 */
public record RunsContent<T extends HasId>(
    @Nullable List<T> runs, @Nullable PageLinks links, ExtraFields extra) {
  /** The type of a page of runs, for a reader. */
  public static final Type RUNS = typeOf("runs");

  /** The type of a page of summaries, for a reader. */
  public static final Type SUMMARIES = typeOf("summaries");

  /** Where both types are declared with their arguments, which Java tells of declarations only. */
  interface Declarations {
    RunsContent<Run> runs();

    RunsContent<RunSummary> summaries();
  }

  private static Type typeOf(String declaration) {
    try {
      return Declarations.class.getDeclaredMethod(declaration).getGenericReturnType();
    } catch (NoSuchMethodException renamed) {
      throw new IllegalStateException(renamed);
    }
  }

  /** The page that answers {@code request}. */
  public Page<T> answering(PageRequest request) {
    return new Page<>(request, runs == null ? List.of() : runs, links, extra);
  }
}
