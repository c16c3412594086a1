package dev.syncruns.ports.tck;

import dev.syncruns.ports.out.AccessTokenProvider;
import java.util.List;

/** A provider of tokens under test. */
public interface TokenFixture extends AutoCloseable {

  /** The provider under test, which has not been asked yet. */
  AccessTokenProvider provider();

  /** How many tokens were obtained so far, from wherever they come. */
  int obtained();

  /** Whether there is another token when one is refused. */
  boolean canReplace();

  /** The texts that must appear nowhere: tokens, and what they are obtained with. */
  List<String> secrets();

  /** Ends everything that was started for the fixture. */
  @Override
  void close();
}
