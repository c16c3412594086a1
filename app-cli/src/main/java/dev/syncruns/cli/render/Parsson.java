package dev.syncruns.cli.render;

import jakarta.json.spi.JsonProvider;
import org.eclipse.parsson.JsonProviderImpl;

/** The JSON-P provider by name, so that no other one is looked up, at every call. */
public final class Parsson {
  /** Makes readers, generators and values. */
  public static final JsonProvider JSON = new JsonProviderImpl();

  private Parsson() {}
}
