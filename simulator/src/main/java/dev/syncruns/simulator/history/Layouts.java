package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.Dice;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.history.Layouts.Layout.JobLayout;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The connections that the scenarios tell of. */
public final class Layouts {

  /** A bridge: 32 files for three connectors, of which one model and two piers cause trouble. */
  public static final Layout BRIDGE =
      Layout.of(
          "bridge",
          "Bridge A12, structural",
          "02:00",
          JobLayout.of(
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
          JobLayout.of(
              "REVIT",
              2,
              "Deck.rvt 242",
              "Bearings.rvt 51",
              "Parapet.rvt 44",
              "Drainage.rvt 38",
              "Lighting.rvt 47",
              "Joints.rvt 35"),
          JobLayout.of(
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

  /** A tunnel: 14 files, calm. */
  public static final Layout TUNNEL =
      Layout.of(
          "tunnel-n",
          "Tunnel North, civil",
          "01:30",
          JobLayout.of(
              "CIVIL3D",
              2,
              "Alignment-N.dwg 95",
              "Profile-N.dwg 60",
              "Corridor.dwg 140",
              "Portal-W.dwg 52",
              "Portal-E.dwg 55"),
          JobLayout.of(
              "IFC",
              2,
              "Lining.ifc 120",
              "Cross-passages.ifc 75",
              "Ventilation.ifc 88",
              "Egress.ifc 34"),
          JobLayout.of(
              "GEOSPATIAL",
              1,
              "terrain/north.gpkg 66",
              "terrain/south.gpkg 61",
              "parcels.geojson 12"),
          JobLayout.of("OPENTOWER", 1, "Mast-1.otow 21", "Mast-2.otow 20"));

  /** A depot whose schedule has stopped. */
  public static final Layout DEPOT =
      Layout.of(
          "depot",
          "Depot East, buildings",
          "03:00",
          JobLayout.of("DWG", 1, "Floor-0.dwg 30", "Floor-1.dwg 28", "Roof.dwg 19", "Yard.dwg 24"),
          JobLayout.of("NWD", 1, "Coordination.nwd 180"),
          JobLayout.of("OBD", 1, "Services.dgn 73", "Workshop.dgn 64"));

  /** A process plant: one file for each of many connectors. */
  public static final Layout PLANT =
      Layout.of(
          "plant",
          "Plant 7, process",
          "04:15",
          JobLayout.of("AUTOPLANT", 2, "Area-100.dwg 88", "Area-200.dwg 93", "Area-300.dwg 81"),
          JobLayout.of("SPPID", 1, "PID-001.zip 44", "PID-002.zip 41"),
          JobLayout.of("SPXREVIEW", 1, "Review.vue 130"),
          JobLayout.of("PROSTRUCTURES", 1, "Racks.dgn 57"),
          JobLayout.of("RVM", 1, "Vessels.rvm 112"),
          JobLayout.of("PSEXCEL", 1, "Equipment.xlsx 9"),
          JobLayout.of("INTELLIPID", 1, "Loops.dwg 33"),
          JobLayout.of("CIVIL", 1, "Drainage.dgn 48"));

  private Layouts() {}

  /**
   * Every connection, the one of interest first.
   *
   * @return the layouts
   */
  public static List<Layout> all() {
    return List.of(BRIDGE, TUNNEL, DEPOT, PLANT);
  }

  /**
   * A connection with its files and its hour.
   *
   * @param connection its id and names
   * @param nightly when its scheduled runs begin, UTC
   * @param jobs its jobs; the first is done alone, the others after it side by side
   */
  public record Layout(SimulatedConnection connection, LocalTime nightly, List<JobLayout> jobs) {

    /** Copies the jobs. */
    public Layout {
      jobs = List.copyOf(jobs);
    }

    static Layout of(String name, String title, String nightly, JobLayout... jobs) {
      return new Layout(
          new SimulatedConnection(id(name), name, title), LocalTime.parse(nightly), List.of(jobs));
    }

    /**
     * The id that a connection of that name always has: 43 characters of base64url, like the
     * service's.
     *
     * @param name the connection's name
     * @return the id
     */
    public static String id(String name) {
      ByteBuffer bytes = ByteBuffer.allocate(32);
      Dice dice = new Dice(0).of(name);
      for (int i = 0; i < 4; i++) {
        bytes.putLong(dice.of(i).seed());
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The part of a connection that one connector does.
     *
     * @param connectorType the connector
     * @param lanes how many files it works on at once
     * @param files its files, in the order of work
     */
    record JobLayout(String connectorType, int lanes, List<SourceFile> files) {

      JobLayout {
        files = List.copyOf(files);
      }

      /** A layout from texts such as {@code "Deck.rvt 242"}: a name and its seconds. */
      static JobLayout of(String connectorType, int lanes, String... files) {
        List<SourceFile> parsed = new ArrayList<>();
        for (String file : files) {
          int blank = file.lastIndexOf(' ');
          parsed.add(
              new SourceFile(
                  file.substring(0, blank), Integer.parseInt(file.substring(blank + 1))));
        }
        return new JobLayout(connectorType, lanes, parsed);
      }
    }

    /**
     * A source file of a connection.
     *
     * @param name its {@code sourceFileId}
     * @param seconds how long one usual run works on it
     */
    record SourceFile(String name, int seconds) {}
  }
}
