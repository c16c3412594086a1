package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the public API against the committed one of the last version: {@code VERSIONING.md}. */
public class PublicApiTest {
  private static final Path BASELINE = Path.of("src", "test", "resources", "public-api.txt");

  @Test
  void nothingOfTheApiIsGone_norHasToBeImplementedAnew() throws IOException {
    Set<String> now = PublicApi.signatures(types());
    if ("write".equals(System.getProperty("syncruns.report"))) {
      Files.write(BASELINE, now);
    }

    assertThat(PublicApi.breaks(Files.readAllLines(BASELINE), now))
        .as(
            "breaks of the API; if they are meant, write the API anew and commit it with them:"
                + " mvn -pl architecture-tests -am test -Dtest=PublicApiTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dsyncruns.report=write")
        .isEmpty();
  }

  @Test
  void theBaselineIsOfTheWholeApi() throws IOException {
    assertThat(Files.readAllLines(BASELINE))
        .hasSizeGreaterThan(1_000)
        .anyMatch(line -> line.startsWith("open interface dev.syncruns.ports.spi.RunCatalog "))
        .anyMatch(line -> line.startsWith("closed class dev.syncruns.ports.SyncRuns "))
        .noneMatch(line -> line.contains(".internal.") || line.contains(".usecase."));
  }

  @ParameterizedTest
  @MethodSource
  void aBreakIsFound(Class<?> changed, String what) {
    List<String> breaks = PublicApi.breaks(as(Before.class), as(changed));

    assertThat(breaks).isNotEmpty().anyMatch(line -> line.startsWith(what));
  }

  static Stream<Arguments> aBreakIsFound() {
    return Stream.of(
        arguments(MethodGone.class, "gone: Type public"),
        arguments(ReturnsMore.class, "gone: Type public"),
        arguments(ToImplement.class, "has to be implemented: Type public"),
        arguments(Closed.class, "gone: open interface Type"));
  }

  @Test
  void anAdditionIsNoBreak() {
    assertThat(PublicApi.breaks(as(Before.class), as(Added.class))).isEmpty();
  }

  @Test
  void aRecordWithABuilder_mayGainComponents() {
    assertThat(PublicApi.signatures(Stream.of(Built.class)))
        .noneMatch(line -> line.contains("Built("))
        .anyMatch(line -> line.contains(".name()"));
  }

  private static Set<String> as(Class<?> type) {
    return PublicApi.signatures(Stream.of(type)).stream()
        .map(line -> line.replace(type.getName(), "Type"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Class<?>> types() {
    ArchitectureModel model = ArchitectureModel.SYNCRUNS;
    Set<String> adapterTypes =
        model.adapters().stream()
            .flatMap(
                adapter -> adapter.publicTypes().stream().map(name -> adapter.home() + "." + name))
            .collect(Collectors.toSet());
    return Modules.classes().stream()
        .filter(
            type ->
                Packages.in(model.core()).test(type)
                    || adapterTypes.contains(type.getName().replaceAll("\\$.*", "")))
        .map(JavaClass::reflect);
  }

  /** What is changed below. */
  public interface Before {
    String find(String key);

    default void forget(String key) {}
  }

  /** Without a method. */
  public interface MethodGone {
    String find(String key);
  }

  /** With another result. */
  public interface ReturnsMore {
    CharSequence find(String key);

    default void forget(String key) {}
  }

  /** With a method that those who implement it do not have. */
  public interface ToImplement {
    String find(String key);

    void keep(String key);

    default void forget(String key) {}
  }

  /** No longer to be implemented by others. */
  public sealed interface Closed {
    String find(String key);

    default void forget(String key) {}

    /** The only one. */
    non-sealed interface Only extends Closed {}
  }

  /** With a method that has a default. */
  public interface Added {
    String find(String key);

    default void forget(String key) {}

    default void keep(String key) {}
  }

  /** A value with a builder. */
  public record Built(String name) {
    /** Returns a builder. */
    public static StringBuilder builder() {
      return new StringBuilder();
    }
  }
}
