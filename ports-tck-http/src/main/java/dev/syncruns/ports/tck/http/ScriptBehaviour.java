package dev.syncruns.ports.tck.http;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.ScriptedService;
import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.scenario.Responder;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Executes a script on the wire, by translating requests and responses of the simulator to the
 * domain. The simulator decides whether a token is accepted.
 */
final class ScriptBehaviour implements Responder {
  private static final int CONNECTION = 3;
  private static final int RUN = 5;

  private final ScriptedService service;

  ScriptBehaviour(ScriptedService service) {
    this.service = service;
  }

  @Override
  public Response respond(ReceivedRequest request, Supplier<Response> documented) {
    ObservedRequest observed = observed(request);
    Reaction reaction = service.meet(observed);
    if (reaction instanceof Reaction.Refusal refusal) {
      return refused(refusal);
    }
    if (reaction instanceof Reaction.Broken broken) {
      return BrokenAnswers.of(broken.breakage());
    }
    if (reaction instanceof Reaction.Stall) {
      return Response.status(200).stalled();
    }
    if (reaction instanceof Reaction.Reset) {
      return Response.status(200).resetBeforeHead();
    }
    Response byTheBook = documented.get();
    return byTheBook.status() == 401 ? byTheBook : answered(observed);
  }

  private Response answered(ObservedRequest request) {
    RunId run = request.run();
    PageRequest page = request.page();
    if (run != null) {
      return service
          .run(request.connection(), run)
          .map(found -> Response.json(200, DomainJson.single(found)))
          .orElseGet(
              () -> ErrorResponses.error(404, "ManifestConnectionRunNotFound", "No such run."));
    }
    return Optional.ofNullable(page)
        .flatMap(asked -> service.page(request.connection(), asked))
        .map(found -> Response.json(200, DomainJson.page(found, request.isMinimal())))
        .orElseGet(() -> ErrorResponses.error(404, "ManifestConnectionNotFound", "Not available."));
  }

  private static Response refused(Reaction.Refusal refusal) {
    String retryAfter = refusal.retryAfter();
    String date = refusal.date();
    Response answer =
        Response.text(refusal.status(), refusal.body().contentType(), refusal.body().text());
    if (retryAfter != null) {
      answer = answer.withHeader("Retry-After", retryAfter);
    }
    if (date != null) {
      answer = answer.withHeader("Date", date);
    }
    return refusal.status() < 400
        ? answer.withHeader("Location", "http://127.0.0.1:9/elsewhere")
        : answer;
  }

  private static ObservedRequest observed(ReceivedRequest request) {
    List<String> segments = request.target().segments();
    ConnectionId connection = ConnectionId.of(segments.get(CONNECTION));
    if (segments.size() > RUN) {
      return ObservedRequest.run(connection, RunId.of(segments.get(RUN)));
    }
    PageRequest page =
        new PageRequest(
            request.query("$skip").map(Long::parseLong).orElse(0L),
            request.query("$top").map(Integer::parseInt).orElse(PageRequest.DEFAULT_TOP));
    return request.header("Prefer").orElse("").contains("return=minimal")
        ? ObservedRequest.summaries(connection, page)
        : ObservedRequest.runs(connection, page);
  }
}
