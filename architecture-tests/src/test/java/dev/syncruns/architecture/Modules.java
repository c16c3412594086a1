package dev.syncruns.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the modules under judgement are: a directory of classes after {@code mvn test}, a jar after
 * {@code mvn verify}. Found by a class of each, so that nothing else on the class path is looked at
 * and no import option can leave out what should be.
 */
final class Modules {
  /** Each module, by a class that only it has. */
  private static final Map<String, String> ANCHORS =
      Map.ofEntries(
          entry("domain", "dev.syncruns.domain"),
          entry("ports", "dev.syncruns.ports"),
          entry("ports-tck", "dev.syncruns.ports.tck"),
          entry("ports-tck-http", "dev.syncruns.ports.tck.http"),
          entry("adapter-http-core", "dev.syncruns.adapter.http.core"),
          entry("adapter-http", "dev.syncruns.adapter.http"),
          entry("adapter-cache", "dev.syncruns.adapter.cache"),
          entry("adapter-redis", "dev.syncruns.adapter.redis"),
          entry("adapter-micrometer", "dev.syncruns.adapter.micrometer"),
          entry("simulator", "dev.syncruns.simulator"),
          entry("app-cli", "dev.syncruns.cli"),
          entry("benchmarks", "dev.syncruns.benchmarks"),
          entry("architecture-tests", "dev.syncruns.architecture"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importLocations(locations().values());

  private Modules() {}

  /** Names of all modules. */
  static List<String> names() {
    return ANCHORS.keySet().stream().sorted().toList();
  }

  /** The classes of all modules, read once. */
  static JavaClasses classes() {
    return CLASSES;
  }

  /** The package that a module's own packages begin with. */
  static String packageOf(String module) {
    return Objects.requireNonNull(ANCHORS.get(module), module);
  }

  /** Where each module is, by name. */
  static Map<String, Location> locations() {
    Map<String, Location> locations = new TreeMap<>();
    ANCHORS.forEach((module, anchor) -> locations.put(module, Location.of(uri(anchor))));
    return locations;
  }

  /** The jar or directory of a module. */
  static Path path(String module) {
    String uri = uri(packageOf(module)).toString();
    return Path.of(URI.create(uri.replaceAll("^jar:", "").replaceAll("!/$", "")));
  }

  /** The jar or directory that holds a package of the class path. */
  static URI uri(String packageName) {
    String resource = packageName.replace('.', '/') + "/package-info.class";
    URL url =
        Objects.requireNonNull(Modules.class.getClassLoader().getResource(resource), resource);
    return URI.create(url.toString().replace(resource, ""));
  }
}
