package dev.syncruns.adapter.http.contract;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.ScriptedService;
import dev.syncruns.simulator.api.Answers;
import dev.syncruns.simulator.scenario.Behaviour;
import dev.syncruns.simulator.server.Answer;
import dev.syncruns.simulator.server.ReceivedRequest;
import java.util.List;
import java.util.function.Supplier;

/**
 * The performance of a script on the wire: requests and answers of the simulator in terms of the
 * domain. Whether a token is accepted is left to the simulator.
 */
final class ScriptBehaviour implements Behaviour {
  private static final int CONNECTION = 3;
  private static final int RUN = 5;

  private final ScriptedService service;

  ScriptBehaviour(ScriptedService service) {
    this.service = service;
  }

  @Override
  public Answer answer(ReceivedRequest request, Supplier<Answer> documented) {
    ObservedRequest observed = observed(request);
    Reaction reaction = service.meet(observed);
    if (reaction instanceof Reaction.Refusal refusal) {
      return refused(refusal);
    }
    if (reaction instanceof Reaction.Broken broken) {
      return BrokenAnswers.of(broken.breakage());
    }
    if (reaction instanceof Reaction.Stall) {
      return Answer.status(200).stalled();
    }
    if (reaction instanceof Reaction.Reset) {
      return Answer.status(200).resetBeforeHead();
    }
    Answer byTheBook = documented.get();
    return byTheBook.status() == 401 ? byTheBook : answered(observed);
  }

  private Answer answered(ObservedRequest request) {
    if (request.run() != null) {
      return service
          .run(request.connection(), request.run())
          .map(run -> Answer.json(200, DomainJson.single(run)))
          .orElseGet(() -> Answers.error(404, "ManifestConnectionRunNotFound", "No such run."));
    }
    return service
        .page(request.connection(), request.page())
        .map(page -> Answer.json(200, DomainJson.page(page, request.isMinimal())))
        .orElseGet(() -> Answers.error(404, "ManifestConnectionNotFound", "Not available."));
  }

  private static Answer refused(Reaction.Refusal refusal) {
    Answer answer =
        Answer.text(refusal.status(), refusal.body().contentType(), refusal.body().text());
    if (refusal.retryAfter() != null) {
      answer = answer.withHeader("Retry-After", refusal.retryAfter());
    }
    if (refusal.date() != null) {
      answer = answer.withHeader("Date", refusal.date());
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
