package dev.syncruns.cli.command;

import dev.syncruns.cli.prepared.Release;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, for picocli. */
public final class Version implements IVersionProvider {

  /** A provider for picocli. */
  public Version() {}

  @Override
  public String[] getVersion() {
    return Release.lines();
  }
}
