package dev.syncruns.simulator.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** One client's connection: answers its requests in turn until either side closes it. */
final class Connection implements Runnable {

  private static final int IDLE_MILLIS = 60_000;

  private final Socket socket;
  private final RequestHandler handler;
  private final Pacer pacer;

  Connection(Socket socket, RequestHandler handler, Pacer pacer) {
    this.socket = socket;
    this.handler = handler;
    this.pacer = pacer;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(IDLE_MILLIS);
      RequestReader requests = new RequestReader(socket.getInputStream());
      AnswerWriter answers = new AnswerWriter(socket.getOutputStream(), pacer);
      serve(requests, answers);
    } catch (IOException e) {
      // The client is gone, or the server is closing: either way there is nobody to tell.
      close();
    }
  }

  /** Ends the connection at once, from any thread. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // A socket that cannot be closed is closed.
    }
  }

  private void serve(RequestReader requests, AnswerWriter answers) throws IOException {
    boolean goesOn = true;
    while (goesOn) {
      try {
        Optional<IncomingRequest> request = requests.next();
        goesOn = request.isPresent() && answer(request.get(), requests, answers);
      } catch (BadRequestException e) {
        answers.send(e.answer(), true);
        goesOn = false;
      }
    }
  }

  private boolean answer(IncomingRequest request, RequestReader requests, AnswerWriter answers)
      throws IOException {
    Answer answer = answer(request);
    if (request.asksToClose()) {
      answer = answer.withoutHeader("Connection").withHeader("Connection", "close");
    }
    try {
      return answers.send(answer, !request.method().equals("HEAD") && answer.status() != 204);
    } catch (CutException e) {
      end(answer.cut().map(Cut::ending).orElse(Ending.CLOSE), requests);
      return false;
    }
  }

  private Answer answer(IncomingRequest request) {
    try {
      return handler.answer(request);
    } catch (RuntimeException e) {
      return Answer.text(500, "text/plain; charset=utf-8", "The simulator's script failed: " + e);
    }
  }

  private void end(Ending ending, RequestReader requests) throws IOException {
    switch (ending) {
      case RESET -> socket.setSoLinger(true, 0);
      case STALL -> {
        socket.setSoTimeout(0);
        requests.awaitEnd();
      }
      case CLOSE -> socket.shutdownOutput();
    }
  }
}
