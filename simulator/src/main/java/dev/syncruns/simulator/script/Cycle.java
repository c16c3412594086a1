package dev.syncruns.simulator.script;

import dev.syncruns.simulator.wire.Answer;
import dev.syncruns.simulator.wire.ReceivedRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Behaviours taken in turn, over and over. */
public final class Cycle implements Behaviour {

  private final List<Behaviour> behaviours;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * A cycle that begins with the first behaviour.
   *
   * @param behaviours at least one behaviour
   */
  public Cycle(Behaviour... behaviours) {
    this.behaviours = List.of(behaviours);
    if (behaviours.length == 0) {
      throw new IllegalArgumentException("A cycle needs at least one behaviour.");
    }
  }

  @Override
  public Answer answer(ReceivedRequest request, Supplier<Answer> documented) {
    int turn = Math.floorMod(requests.getAndIncrement(), behaviours.size());
    return behaviours.get(turn).answer(request, documented);
  }
}
