package dev.syncruns.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The plan of the house: its rooms, its libraries and the few types that may do what no other may.
 * Everything the rules know about names is here.
 *
 * @param root the package that all others are in; ours is {@code dev.syncruns}, and fixtures that
 *     break the rules have a house of their own
 */
public record House(String root) {

  /** The house that stands. */
  public static final House SYNCRUNS = new House("dev.syncruns");

  /** The full name of a package or type, given below the root. */
  public String at(String below) {
    return root + "." + below;
  }

  private List<String> all(String... below) {
    return Stream.of(below).map(this::at).toList();
  }

  /** The model and its decisions. */
  public Room domain() {
    return new Room("domain", all("domain.."), List.of());
  }

  /** What the core offers and needs. */
  public Room ports() {
    return new Room(
        "ports",
        all("ports", "ports.api", "ports.spi", "ports.decorator", "ports.usecase"),
        all("domain.."));
  }

  /** The packages an adapter, or anyone else outside the core, may use of it. */
  public List<String> core() {
    return all("domain..", "ports", "ports.api", "ports.spi");
  }

  /** Our adapters; one of somebody else's is not part of the plan and states its own. */
  public List<Adapter> adapters() {
    return List.of(
        adapter(
            "adapter.http",
            "HttpRunCatalog",
            "HttpConfig",
            "AccessTokens",
            "ClientCredentials",
            "Exchange",
            "ExchangeListener",
            "HttpTransport"),
        adapter("adapter.cache", "CaffeineRunCache", "CacheConfig"));
  }

  private Adapter adapter(String home, String... doors) {
    Room room = new Room(home, all(home + ".."), core());
    return new Adapter(at(home), librariesOf(room), List.of(doors));
  }

  /** The packages of all libraries that a room may use somewhere. */
  List<String> librariesOf(Room room) {
    return libraries().stream()
        .filter(room::isHomeOf)
        .flatMap(library -> library.packages().stream())
        .toList();
  }

  /** Every module, each exactly once. */
  public List<Room> rooms() {
    return List.of(
        domain(),
        ports(),
        new Room("ports-tck", all("ports.tck.."), core()),
        new Room("adapter-http", all("adapter.http.."), core()),
        new Room("adapter-cache", all("adapter.cache.."), core()),
        new Room("simulator", all("simulator.."), List.of()),
        new Room("app-cli", all("cli.."), everythingBelowTheCommand()),
        new Room("benchmarks", all("benchmarks.."), everythingMeasured()),
        new Room("architecture-tests", all("architecture.."), List.of()));
  }

  private List<String> everythingBelowTheCommand() {
    return Stream.concat(core().stream(), all("adapter.http", "simulator..").stream()).toList();
  }

  private List<String> everythingMeasured() {
    return Stream.concat(
            core().stream(), all("adapter.http..", "adapter.cache..", "simulator..").stream())
        .toList();
  }

  /** The only package of the product that names adapters. */
  public String compositionRoot() {
    return at("cli");
  }

  /** The packages of what measures the adapters, of which no product is made. */
  public String measuring() {
    return at("benchmarks..");
  }

  /** Every library, with the only packages that may use it. */
  public List<Library> libraries() {
    return List.of(
        new Library(
            "JAX-RS and MicroProfile Rest Client",
            List.of("jakarta.ws.rs..", "org.eclipse.microprofile.rest.client..", "org.jboss.."),
            all("adapter.http..")),
        new Library(
            "JSON-B",
            List.of("jakarta.json.bind..", "org.eclipse.yasson"),
            all("adapter.http..", "benchmarks..")),
        new Library(
            "JSON-P",
            List.of(
                "jakarta.json", "jakarta.json.stream", "jakarta.json.spi", "org.eclipse.parsson"),
            all(
                "adapter.http..",
                "simulator..",
                "cli.output..",
                "cli.doctor..",
                "cli.watch..",
                "cli.completion..")),
        new Library("Caffeine", List.of("com.github.benmanes.caffeine.."), all("adapter.cache..")),
        new Library("picocli", List.of("picocli.."), all("cli", "cli.command", "cli.completion")),
        new Library(
            "configuration",
            List.of("org.eclipse.microprofile.config..", "io.smallrye.config.."),
            all("cli..", "adapter.http.internal.rest")),
        new Library(
            "jq and YAML",
            List.of("net.thisptr.jackson.jq..", "org.snakeyaml.."),
            all("cli.output..")),
        new Library(
            "JUnit and AssertJ",
            List.of("org.junit.jupiter..", "org.junit.platform.commons..", "org.assertj.core.."),
            all("ports.tck..")),
        new Library("JMH", List.of("org.openjdk.jmh.."), all("benchmarks..")),
        new Library(
            "Jackson", List.of("com.fasterxml.jackson.."), all("benchmarks..", "cli.output..")),
        new Library("ArchUnit", List.of("com.tngtech.archunit.."), all("architecture..")));
  }

  /**
   * The types that may touch the terminal and end the process: {@code Main} ends it, {@code
   * Terminal} writes, {@code Canary} stands in for the streams to find secrets in tests, and {@code
   * PlainList} is the program that somebody else would write.
   */
  public List<String> terminalTypes() {
    return all(
        "cli.Main", "cli.output.Terminal", "ports.tck.watch.Canary", "benchmarks.peer.PlainList");
  }

  /**
   * The types that may ask the clock, sleep or draw a random number. {@code SystemTiming} is where
   * everybody else gets all three. {@code RequestContext} gives a socket a real timeout, which an
   * injected time can't. The simulator uses nothing of the library, and {@code SimulatorBuilder} is
   * where its clock is chosen. {@code NoLeaks} waits for real threads to end.
   */
  public List<String> timingTypes() {
    return all(
        "ports.SystemTiming",
        "adapter.http.internal.wire.RequestContext",
        "simulator.SimulatorBuilder",
        "ports.tck.watch.NoLeaks");
  }

  /**
   * The types that may make a URI from text, at most one a room: the adapter's for what is asked,
   * the simulator's for where it listens, the command's for what is configured, the peers' of the
   * benchmarks.
   */
  public List<String> addressTypes() {
    return all(
        "adapter.http.internal.wire.Addresses",
        "simulator.Simulator",
        "cli.config.Addresses",
        "benchmarks.peer.PageAddress");
  }

  /**
   * Interfaces of the domain that are roles, open to types of other packages on purpose: what every
   * constant of the API has, what runs, jobs and tasks have in common, and what anybody does with a
   * problem of each kind.
   */
  public List<String> openRoles() {
    return all(
        "domain.value.ApiEnum", "domain.execution.HasOutcome", "domain.problem.ProblemCases");
  }
}
