package dev.syncruns.cli.command;

import picocli.CommandLine.IVersionProvider;

/** The version of this program. */
public final class Version implements IVersionProvider {

  /** A provider for picocli. */
  public Version() {}

  /** The version, as the jar says. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "syncruns " + text(), "Java " + System.getProperty("java.version"),
    };
  }
}
