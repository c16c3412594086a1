package dev.syncruns.simulator.api;

import dev.syncruns.simulator.api.ErrorResponses.ErrorBody;
import dev.syncruns.simulator.api.ErrorResponses.ErrorBody.Detail;
import dev.syncruns.simulator.data.JsonText;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.server.IncomingRequest;
import dev.syncruns.simulator.server.RequestTarget;
import dev.syncruns.simulator.server.Response;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations on runs: a page of a connection's runs, and a single run. */
public final class RunsService {

  private static final String PATH = "/synchronization/imodels/manifestconnections/";
  private static final Pattern CONNECTION_ID = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Map<String, SimulatedRuns> connections;
  private final InstantSource time;
  private final int pageSizeLimit;
  private final URI apiUrl;

  /**
   * Creates the operations.
   *
   * @param connections the runs of each connection by id
   * @param time the time as of which runs are shown
   * @param pageSizeLimit the largest accepted {@code $top}
   * @param apiUrl the base URL of links
   */
  public RunsService(
      Map<String, SimulatedRuns> connections, InstantSource time, int pageSizeLimit, URI apiUrl) {
    this.connections = Map.copyOf(connections);
    this.time = time;
    this.pageSizeLimit = pageSizeLimit;
    this.apiUrl = apiUrl;
  }

  Response list(String connectionId, IncomingRequest request) {
    PageQuery query = PageQuery.of(request.target(), pageSizeLimit);
    SimulatedRuns runs = connections.get(connectionId);
    ErrorBody refusal = ApiErrors.invalidRequest();
    if (runs == null && !CONNECTION_ID.matcher(connectionId).matches()) {
      refusal = refusal.with(ApiErrors.invalidConnectionId());
    }
    for (ErrorBody.Detail fault : query.faults()) {
      refusal = refusal.with(fault);
    }
    if (!refusal.details().isEmpty()) {
      return refusal.response(422);
    }
    return runs == null
        ? ApiErrors.connectionNotFound()
        : page(connectionId, runs.asOf(time.instant()), query, prefersWhole(request));
  }

  Response single(String connectionId, String runId) {
    SimulatedRuns runs = connections.get(connectionId);
    if (runs == null) {
      return notFound(connectionId);
    }
    return runs.find(runId, time.instant())
        .map(run -> Response.json(200, "{\"run\":" + run.representation(connectionId) + "}"))
        .orElseGet(ApiErrors::runNotFound);
  }

  private static Response notFound(String connectionId) {
    return CONNECTION_ID.matcher(connectionId).matches()
        ? ApiErrors.connectionNotFound()
        : ApiErrors.invalidRequest().with(ApiErrors.invalidConnectionId()).response(422);
  }

  private Response page(
      String connectionId, List<SimulatedRun> runs, PageQuery query, boolean whole) {
    String items =
        query.of(runs).stream()
            .map(run -> whole ? run.representation(connectionId) : run.minimal())
            .collect(Collectors.joining(","));
    String links = links(connectionId, query, runs.size()).build().toString();
    return Response.json(200, "{\"runs\":[" + items + "],\"_links\":" + links + "}");
  }

  private JsonObjectBuilder links(String connectionId, PageQuery query, int size) {
    JsonObjectBuilder links = JsonText.object();
    links.add("self", link(connectionId, query.skip(), query.top()));
    if (query.skip() > 0) {
      links.add("prev", link(connectionId, Math.max(0, query.skip() - query.top()), query.top()));
    }
    if ((long) query.skip() + query.top() < size) {
      links.add("next", link(connectionId, query.skip() + query.top(), query.top()));
    }
    return links;
  }

  private JsonObjectBuilder link(String connectionId, int skip, int top) {
    String id = URLEncoder.encode(connectionId, StandardCharsets.UTF_8).replace("+", "%20");
    String href = apiUrl + PATH + id + "/runs?$skip=" + skip + "&$top=" + top;
    return JsonText.object().add("href", href);
  }

  private static boolean prefersWhole(IncomingRequest request) {
    return request.headers().all("Prefer").stream()
        .flatMap(value -> Pattern.compile("[,;]").splitAsStream(value))
        .map(preference -> preference.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
        .filter(preference -> preference.startsWith("return="))
        .findFirst()
        .filter("return=representation"::equals)
        .isPresent();
  }

  static boolean isRunsPath(List<String> segments) {
    return segments.size() >= 5
        && segments.size() <= 6
        && same(segments.get(0), "synchronization")
        && same(segments.get(1), "imodels")
        && same(segments.get(2), "manifestconnections")
        && same(segments.get(4), "runs");
  }

  private static boolean same(@Nullable String segment, String name) {
    return name.equalsIgnoreCase(segment);
  }

  /**
   * The paging parameters of a request.
   *
   * @param skip number of runs to skip
   * @param top maximum number of runs
   * @param faults the invalid parameters
   */
  record PageQuery(int skip, int top, List<Detail> faults) {

    private static final int DEFAULT_TOP = 100;

    PageQuery {
      faults = List.copyOf(faults);
    }

    static PageQuery of(RequestTarget target, int topLimit) {
      List<Detail> faults = new ArrayList<>();
      String skip = target.query("$skip").orElse("0");
      String top = target.query("$top").orElse(String.valueOf(Math.min(DEFAULT_TOP, topLimit)));
      if (!isWithin(skip, 0, Integer.MAX_VALUE)) {
        faults.add(ApiErrors.outOfLimits("$skip"));
      }
      if (!isWithin(top, 1, topLimit)) {
        faults.add(ApiErrors.outOfLimits("$top"));
      }
      return faults.isEmpty()
          ? new PageQuery(Integer.parseInt(skip), Integer.parseInt(top), faults)
          : new PageQuery(0, 1, faults);
    }

    /** The items of this page. */
    <T> List<T> of(List<T> all) {
      int from = Math.min(skip, all.size());
      int to = (int) Math.min((long) from + top, all.size());
      return all.subList(from, to);
    }

    private static boolean isWithin(String text, int least, int most) {
      if (!text.matches("[0-9]{1,10}")) {
        return false;
      }
      long number = Long.parseLong(text);
      return number >= least && number <= most;
    }
  }
}
