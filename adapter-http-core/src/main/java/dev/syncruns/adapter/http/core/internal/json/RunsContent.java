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
 * The content of a response to "list runs", without its request.
 *
 * @param runs the runs; null without an array.
 * @param links the links; null if there are none.
 * @param extra the other fields.
 */
public record RunsContent<T extends HasId>(
    @Nullable List<T> runs, @Nullable PageLinks links, ExtraFields extra) {
  /** The type of a page of runs. */
  public static final Type RUNS = typeOf("runs");

  /** The type of a page of summaries. */
  public static final Type SUMMARIES = typeOf("summaries");

  /** Declares both parameterized types, for reflection. */
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

  /** Returns the page for {@code request}. */
  public Page<T> answering(PageRequest request) {
    return new Page<>(request, runs == null ? List.of() : runs, links, extra);
  }
}
