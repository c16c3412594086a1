package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.SeededRandom;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.history.SampleConnections.ConnectionSpec.JobSpec;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The connections of the scenarios. */
public final class SampleConnections {

  /** A bridge: 32 files for three connectors; one model and two piers fail at times. */
  public static final ConnectionSpec BRIDGE =
      ConnectionSpec.of(
          "bridge",
          "Bridge A12, structural",
          "02:00",
          JobSpec.of(
              "MSTN",
              2,
              "Pier-01.dgn 39",
              "Pier-02.dgn 42",
              "Pier-03.dgn 38",
              "Pier-04.dgn 44",
              "Pier-05.dgn 40",
              "Pier-06.dgn 37",
              "Pier-07.dgn 43",
              "Pier-08.dgn 41",
              "Pier-09.dgn 45",
              "Pier-10.dgn 40",
              "Pier-11.dgn 39",
              "Pier-12.dgn 42",
              "Site_full.dgn 171",
              "Pier-13.dgn 38",
              "Pier-14.dgn 40",
              "Abutment-N.dgn 47",
              "Abutment-S.dgn 46",
              "Alignment.dgn 29"),
          JobSpec.of(
              "REVIT",
              2,
              "Deck.rvt 242",
              "Bearings.rvt 51",
              "Parapet.rvt 44",
              "Drainage.rvt 38",
              "Lighting.rvt 47",
              "Joints.rvt 35"),
          JobSpec.of(
              "DWG",
              1,
              "Old_site.dwg 25",
              "Utilities.dwg 22",
              "Survey-2023.dwg 27",
              "Traffic.dwg 18",
              "Boreholes.dwg 21",
              "Fencing.dwg 15",
              "Signage.dwg 17",
              "Access.dwg 23"));

  /** A tunnel: 14 files without failures. */
  public static final ConnectionSpec TUNNEL =
      ConnectionSpec.of(
          "tunnel-n",
          "Tunnel North, civil",
          "01:30",
          JobSpec.of(
              "CIVIL3D",
              2,
              "Alignment-N.dwg 95",
              "Profile-N.dwg 60",
              "Corridor.dwg 140",
              "Portal-W.dwg 52",
              "Portal-E.dwg 55"),
          JobSpec.of(
              "IFC",
              2,
              "Lining.ifc 120",
              "Cross-passages.ifc 75",
              "Ventilation.ifc 88",
              "Egress.ifc 34"),
          JobSpec.of(
              "GEOSPATIAL",
              1,
              "terrain/north.gpkg 66",
              "terrain/south.gpkg 61",
              "parcels.geojson 12"),
          JobSpec.of("OPENTOWER", 1, "Mast-1.otow 21", "Mast-2.otow 20"));

  /** A depot whose schedule has stopped. */
  public static final ConnectionSpec DEPOT =
      ConnectionSpec.of(
          "depot",
          "Depot East, buildings",
          "03:00",
          JobSpec.of("DWG", 1, "Floor-0.dwg 30", "Floor-1.dwg 28", "Roof.dwg 19", "Yard.dwg 24"),
          JobSpec.of("NWD", 1, "Coordination.nwd 180"),
          JobSpec.of("OBD", 1, "Services.dgn 73", "Workshop.dgn 64"));

  /** A process plant: one file for each of many connectors. */
  public static final ConnectionSpec PLANT =
      ConnectionSpec.of(
          "plant",
          "Plant 7, process",
          "04:15",
          JobSpec.of("AUTOPLANT", 2, "Area-100.dwg 88", "Area-200.dwg 93", "Area-300.dwg 81"),
          JobSpec.of("SPPID", 1, "PID-001.zip 44", "PID-002.zip 41"),
          JobSpec.of("SPXREVIEW", 1, "Review.vue 130"),
          JobSpec.of("PROSTRUCTURES", 1, "Racks.dgn 57"),
          JobSpec.of("RVM", 1, "Vessels.rvm 112"),
          JobSpec.of("PSEXCEL", 1, "Equipment.xlsx 9"),
          JobSpec.of("INTELLIPID", 1, "Loops.dwg 33"),
          JobSpec.of("CIVIL", 1, "Drainage.dgn 48"));

  private SampleConnections() {}

  /** Returns all connections, the main one first. */
  public static List<ConnectionSpec> all() {
    return List.of(BRIDGE, TUNNEL, DEPOT, PLANT);
  }

  /**
   * A connection with its files and schedule.
   *
   * @param connection its id and names
   * @param nightly the start time of its scheduled runs, UTC
   * @param jobs its jobs; the first runs alone, the others concurrently after it
   */
  public record ConnectionSpec(
      SimulatedConnection connection, LocalTime nightly, List<JobSpec> jobs) {

    public ConnectionSpec {
      jobs = List.copyOf(jobs);
    }

    static ConnectionSpec of(String name, String title, String nightly, JobSpec... jobs) {
      return new ConnectionSpec(
          new SimulatedConnection(id(name), name, title), LocalTime.parse(nightly), List.of(jobs));
    }

    /**
     * Returns the fixed id of a connection name: 43 characters of base64url, like the service's.
     */
    public static String id(String name) {
      ByteBuffer bytes = ByteBuffer.allocate(32);
      SeededRandom random = new SeededRandom(0).fork(name);
      for (int i = 0; i < 4; i++) {
        bytes.putLong(random.fork(i).seed());
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The part of a connection that one connector processes.
     *
     * @param connectorType the connector
     * @param lanes number of files processed concurrently
     * @param files its files in processing order
     */
    record JobSpec(String connectorType, int lanes, List<FileSpec> files) {

      JobSpec {
        files = List.copyOf(files);
      }

      /** Parses texts such as {@code "Deck.rvt 242"}: a name and its seconds. */
      static JobSpec of(String connectorType, int lanes, String... files) {
        List<FileSpec> parsed = new ArrayList<>();
        for (String file : files) {
          int blank = file.lastIndexOf(' ');
          parsed.add(
              new FileSpec(file.substring(0, blank), Integer.parseInt(file.substring(blank + 1))));
        }
        return new JobSpec(connectorType, lanes, parsed);
      }
    }

    /**
     * A source file of a connection.
     *
     * @param name its {@code sourceFileId}
     * @param seconds the usual processing time
     */
    record FileSpec(String name, int seconds) {}
  }
}
