package dev.syncruns.benchmarks.worker;

import dev.syncruns.benchmarks.peer.RunsReader;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program around one client. Each line of its standard input makes it work, and it answers with
 * one line of numbers: {@code page TIMES} reads one page so often, {@code history} reads all pages
 * once. Ends when its input does.
 */
public final class Worker {

  private Worker() {}

  /** Takes the class of a {@link RunsReader}, the API's address and the connection's id. */
  public static void main(String[] args) throws Exception {
    RunsReader reader =
        Class.forName(args[0])
            .asSubclass(RunsReader.class)
            .getConstructor(String.class, String.class)
            .newInstance(args[1], args[2]);
    Measurement stint = new Measurement(reader);
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        PrintStream out =
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", -1);
        Figures figures =
            words[0].equals("page") ? stint.pages(Integer.parseInt(words[1])) : stint.history();
        out.println(figures.line());
      }
    }
  }
}
