package dev.syncruns.simulator.script;

import dev.syncruns.simulator.json.JsonText;
import dev.syncruns.simulator.wire.Answer;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The body that the API gives an error: a code, a message and possibly details.
 *
 * @param code the code
 * @param message the message
 * @param details the details, possibly none
 */
public record ErrorBody(String code, String message, List<Detail> details) {

  /** Copies the details. */
  public ErrorBody {
    details = List.copyOf(details);
  }

  /**
   * A body without details.
   *
   * @param code the code
   * @param message the message
   * @return the body
   */
  public static ErrorBody of(String code, String message) {
    return new ErrorBody(code, message, List.of());
  }

  /**
   * This body with one more detail.
   *
   * @param detail the detail
   * @return a new body
   */
  public ErrorBody with(Detail detail) {
    List<Detail> more = new ArrayList<>(details);
    more.add(detail);
    return new ErrorBody(code, message, more);
  }

  /**
   * The answer that carries this body.
   *
   * @param status the HTTP status
   * @return the answer
   */
  public Answer answer(int status) {
    JsonObjectBuilder error = JsonText.object().add("code", code).add("message", message);
    if (!details.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      details.forEach(detail -> array.add(detail.json()));
      error.add("details", array);
    }
    return Answer.json(status, JsonText.object().add("error", error).build().toString());
  }

  /**
   * One detail of an error.
   *
   * @param code the code
   * @param message the message
   * @param target what was wrong; empty when that is not said
   */
  public record Detail(String code, String message, String target) {

    private JsonObjectBuilder json() {
      JsonObjectBuilder detail = JsonText.object().add("code", code).add("message", message);
      return target.isEmpty() ? detail : detail.add("target", target);
    }
  }
}
