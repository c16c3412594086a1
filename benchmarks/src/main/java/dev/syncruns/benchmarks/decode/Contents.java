package dev.syncruns.benchmarks.decode;

import dev.syncruns.adapter.http.internal.json.RunsContent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The type of a page's content, as RESTEasy takes it from the signature of a method. */
record Contents(Class<?> run) implements ParameterizedType {

  static Type of(Class<?> run) {
    return new Contents(run);
  }

  @Override
  public Type[] getActualTypeArguments() {
    return new Type[] {run};
  }

  @Override
  public Type getRawType() {
    return RunsContent.class;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return null;
  }
}
