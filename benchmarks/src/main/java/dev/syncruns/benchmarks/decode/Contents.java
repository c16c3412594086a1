package dev.syncruns.benchmarks.decode;

import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;

/** The type of a page's content, as RESTEasy takes it from the signature of a method. */
interface Contents {

  RunsContent<Run> runs();

  RunsContent<RunSummary> summaries();

  static Type of(Class<?> run) {
    String method = run == Run.class ? "runs" : "summaries";
    return Arrays.stream(Contents.class.getDeclaredMethods())
        .filter(one -> one.getName().equals(method))
        .map(Method::getGenericReturnType)
        .findFirst()
        .orElseThrow();
  }
}
