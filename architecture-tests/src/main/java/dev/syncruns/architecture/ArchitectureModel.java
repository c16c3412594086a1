package dev.syncruns.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The modules, libraries and exempted types of a product. All names that the rules use are here.
 *
 * @param root root package; {@code dev.syncruns}, or that of the fixtures that break the rules
 */
public record ArchitectureModel(String root) {

  /** The model of syncruns. */
  public static final ArchitectureModel SYNCRUNS = new ArchitectureModel("dev.syncruns");

  /** Returns the fully qualified name of a package or type below the root. */
  public String at(String below) {
    return root + "." + below;
  }

  private List<String> all(String... below) {
    return Stream.of(below).map(this::at).toList();
  }

  public ModuleSpec domain() {
    return new ModuleSpec("domain", all("domain.."), List.of());
  }

  public ModuleSpec ports() {
    return new ModuleSpec(
        "ports",
        all("ports", "ports.api", "ports.spi", "ports.decorator", "ports.usecase"),
        all("domain.."));
  }

  /** The packages of the core that other modules may use. */
  public List<String> core() {
    return all("domain..", "ports", "ports.api", "ports.spi");
  }

  /** The adapters of this project; external adapters declare themselves. */
  public List<Adapter> adapters() {
    return List.of(
        adapter(
            adapterHttpCore(),
            "HttpRunCatalog",
            "RunJson",
            "AccessTokens",
            "ClientCredentials",
            "config.HttpConfig",
            "config.HttpTransport",
            "config.Exchange",
            "config.ExchangeListener"),
        adapter(adapterHttp(), "MicroProfileRunCatalog"),
        adapter(adapterCache(), "CaffeineRunCache", "CacheConfig"),
        adapter(adapterRedis(), "RedisAnswerStore"),
        adapter(
            adapterMicrometer(),
            "MicrometerCallListener",
            "MicrometerCacheStats",
            "MicrometerExecutor"));
  }

  private Adapter adapter(ModuleSpec module, String... publicTypes) {
    String home = module.packages().get(0).replace("..", "");
    return new Adapter(
        home, module.packages(), module.uses(), librariesOf(module), List.of(publicTypes));
  }

  /** The packages of the adapters that are built on another one. */
  List<String> builtOn(Adapter adapter) {
    return adapters().stream()
        .filter(other -> other.uses().containsAll(adapter.packages()))
        .flatMap(other -> other.packages().stream())
        .toList();
  }

  private ModuleSpec adapterHttpCore() {
    return new ModuleSpec("adapter-http-core", all("adapter.http.core.."), core());
  }

  /** The only adapter that uses another one: the same adapter with a REST framework. */
  private ModuleSpec adapterHttp() {
    return new ModuleSpec(
        "adapter-http",
        all("adapter.http", "adapter.http.internal.."),
        concat(core(), all("adapter.http.core..")));
  }

  private ModuleSpec adapterCache() {
    return new ModuleSpec("adapter-cache", all("adapter.cache.."), core());
  }

  private ModuleSpec adapterRedis() {
    return new ModuleSpec("adapter-redis", all("adapter.redis.."), core());
  }

  private ModuleSpec adapterMicrometer() {
    return new ModuleSpec("adapter-micrometer", all("adapter.micrometer.."), core());
  }

  private static List<String> concat(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The packages of all libraries that at least one package of the module may use. */
  List<String> librariesOf(ModuleSpec module) {
    return libraries().stream()
        .filter(module::isHomeOf)
        .flatMap(library -> library.packages().stream())
        .toList();
  }

  /** All modules, each once. */
  public List<ModuleSpec> modules() {
    return List.of(
        domain(),
        ports(),
        new ModuleSpec(
            "ports-tck",
            all("ports.tck", "ports.tck.catalog", "ports.tck.script", "ports.tck.watch"),
            core()),
        new ModuleSpec(
            "ports-tck-http",
            all("ports.tck.http"),
            concat(core(), all("ports.tck..", "simulator.."))),
        adapterHttpCore(),
        adapterHttp(),
        adapterCache(),
        adapterRedis(),
        adapterMicrometer(),
        new ModuleSpec("simulator", all("simulator.."), List.of()),
        new ModuleSpec("app-cli", all("cli.."), commandDependencies()),
        new ModuleSpec("benchmarks", all("benchmarks.."), benchmarkDependencies()),
        new ModuleSpec("architecture-tests", all("architecture.."), List.of()));
  }

  private List<String> commandDependencies() {
    return concat(
        core(),
        all("adapter.http", "adapter.http.core", "adapter.http.core.config", "simulator.."));
  }

  private List<String> benchmarkDependencies() {
    return concat(core(), all("adapter.http.core..", "adapter.cache..", "simulator.."));
  }

  /** The only package of the product that names adapters. */
  public String compositionRoot() {
    return at("cli");
  }

  /** The packages of the benchmarks, which are not part of the product. */
  public String benchmarks() {
    return at("benchmarks..");
  }

  /** Every library, with the only packages that may use it. */
  public List<Library> libraries() {
    return List.of(
        new Library(
            "JAX-RS and MicroProfile Rest Client",
            List.of("jakarta.ws.rs..", "org.eclipse.microprofile.rest.client..", "org.jboss.."),
            all("adapter.http.internal")),
        new Library(
            "JSON-B",
            List.of("jakarta.json.bind..", "org.eclipse.yasson"),
            all("adapter.http.core.internal.json", "benchmarks..")),
        new Library(
            "JSON-P",
            List.of(
                "jakarta.json", "jakarta.json.stream", "jakarta.json.spi", "org.eclipse.parsson"),
            all(
                "adapter.http.core.internal.json",
                "simulator..",
                "ports.tck.http",
                "cli.output..",
                "cli.doctor..",
                "cli.completion..")),
        new Library("Caffeine", List.of("com.github.benmanes.caffeine.."), all("adapter.cache..")),
        new Library("Micrometer", List.of("io.micrometer.."), all("adapter.micrometer..")),
        new Library("Jedis", List.of("redis.clients.jedis.."), all("adapter.redis..")),
        new Library("picocli", List.of("picocli.."), all("cli", "cli.command", "cli.completion")),
        new Library(
            "configuration",
            List.of("org.eclipse.microprofile.config..", "io.smallrye.config.."),
            all("cli..", "adapter.http.internal")),
        new Library(
            "jq and YAML",
            List.of("net.thisptr.jackson.jq..", "org.snakeyaml.."),
            all("cli.output..")),
        new Library(
            "JUnit and AssertJ",
            List.of("org.junit.jupiter..", "org.junit.platform.commons..", "org.assertj.core.."),
            all("ports.tck..")),
        new Library("SLF4J", List.of("org.slf4j.."), all("ports.tck..")),
        new Library("JMH", List.of("org.openjdk.jmh.."), all("benchmarks..")),
        new Library(
            "Jackson",
            List.of("com.fasterxml.jackson.."),
            all("adapter.http.core.internal.json", "benchmarks..", "cli.output..")),
        new Library("ArchUnit", List.of("com.tngtech.archunit.."), all("architecture..")));
  }

  /**
   * The types that may use the standard streams or end the process: {@code Main} ends it, {@code
   * Terminal} writes, {@code Canary} replaces the streams to find secrets in tests, and {@code
   * PlainList} is a hand-written competitor in benchmarks.
   */
  public List<String> terminalTypes() {
    return all(
        "cli.Main", "cli.output.Terminal", "ports.tck.watch.Canary", "benchmarks.peer.PlainList");
  }

  /**
   * The types that may read the clock, sleep or draw random numbers. {@code SystemTimeSource}
   * provides all three to other types. {@code RequestContext} sets real socket timeouts. {@code
   * SimulatorBuilder} selects the simulator's clock, because the simulator does not depend on the
   * library. {@code NoLeaks} waits for real threads to end.
   */
  public List<String> timingTypes() {
    return all(
        "ports.SystemTimeSource",
        "adapter.http.core.internal.transport.RequestContext",
        "simulator.SimulatorBuilder",
        "ports.tck.watch.NoLeaks");
  }

  /** The types that may create a URI from text, at most one per module. */
  public List<String> uriTypes() {
    return all(
        "adapter.http.core.internal.Addresses",
        "simulator.Simulator",
        "cli.config.Addresses",
        "benchmarks.peer.PageAddress");
  }

  /** Interfaces of the domain that types in other packages may implement. */
  public List<String> openInterfaces() {
    return all(
        "domain.value.ApiEnum", "domain.execution.HasOutcome", "domain.problem.ProblemCases");
  }
}
