package dev.syncruns.adapter.http.core;

import dev.syncruns.simulator.scenario.HostileBodies;
import dev.syncruns.simulator.server.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that reads hostile answers and prints what each is told as; run in a small JVM. */
final class HostileAnswersMain {

  private HostileAnswersMain() {}

  public static void main(String[] arguments) {
    Map<String, Response> answers = new LinkedHashMap<>();
    answers.put("nested", HostileBodies.nestedArrays(200_000));
    answers.put("text", HostileBodies.hugeString(100L * 1024 * 1024));
    answers.put("bomb", HostileBodies.gzipBomb(512));
    answers.put("endless", HostileBodies.endless());
    answers.put("blanks", blanks(17));
    answers.put("number", page("[]", "\"n\":" + "7".repeat(1001)));
    answers.put("runs", page("[" + "{},".repeat(10_000) + "{}]", "\"n\":1"));
    answers.put("jobs", page("[{\"jobs\":[" + "{},".repeat(4_000_000) + "{}]}]", "\"n\":1"));
    answers.put("nulls", page("[{\"jobs\":[" + "null,".repeat(3_000_000) + "1]}]", "\"n\":1"));
    answers.put("fields", page("[{" + "\"a\":1,".repeat(1_500_000) + "\"b\":1}]", "\"n\":1"));
    answers.forEach(
        (name, answer) -> {
          try (Served served = Served.answering(answer)) {
            System.out.println(name + ": " + served.problem().getMessage());
          }
        });
  }

  private static Response blanks(int mebibytes) {
    byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    return Response.json(200, "")
        .withContent(
            out -> {
              out.write("{\"runs\":[]}".getBytes(StandardCharsets.US_ASCII));
              for (int i = 0; i < mebibytes; i++) {
                out.write(blanks);
              }
            });
  }

  private static Response page(String runs, String other) {
    byte[] body = ("{\"runs\":" + runs + "," + other + "}").getBytes(StandardCharsets.US_ASCII);
    return Response.json(200, "").withContent(out -> out.write(body));
  }
}
