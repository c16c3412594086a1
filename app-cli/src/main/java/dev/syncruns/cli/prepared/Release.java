package dev.syncruns.cli.prepared;

/** Which release of the program this is. */
public final class Release {

  private Release() {}

  /** The version, as the jar says. */
  public static String version() {
    String version = Release.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** What {@code --version} prints. */
  public static String[] lines() {
    return new String[] {"syncruns " + version(), "Java " + System.getProperty("java.version")};
  }
}
