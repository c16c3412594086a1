package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The connector for a file format ("Connector type" on the API's page). Runs of earlier years may
 * name others.
 */
public enum ConnectorType implements ApiEnum {
  /** AutoPLANT. */
  AUTOPLANT,
  /** OpenRoads, OpenRail and other civil designs. */
  CIVIL,
  /** Autodesk Civil 3D. */
  CIVIL3D,
  /** AutoCAD drawings. */
  DWG,
  /** Geospatial files. */
  GEOSPATIAL,
  /** Industry Foundation Classes. */
  IFC,
  /** MicroStation (DGN). */
  MSTN,
  /** Autodesk Navisworks. */
  NWD,
  /** OpenBuildings Designer. */
  OBD,
  /** OpenTower. */
  OPENTOWER,
  /** Autodesk Revit. */
  REVIT,
  /** SmartPlant P&amp;ID. */
  SPPID,
  /** SmartPlant Review. */
  SPXREVIEW,
  /** ProStructures. */
  PROSTRUCTURES,
  /** AVEVA review models. */
  RVM,
  /** Excel sheets of PlantSight. */
  PSEXCEL,
  /** Intelligent P&amp;IDs. */
  INTELLIPID;

  private static final OpenEnum.Reader<ConnectorType> READER = new OpenEnum.Reader<>(values());

  /** Returns the value for a text of the service; unknown text is kept. */
  public static OpenEnum<ConnectorType> read(String text) {
    return READER.read(text);
  }

  /** Returns this constant as an open value. */
  public OpenEnum<ConnectorType> open() {
    return READER.read(name());
  }

  @Override
  public String apiText() {
    return name();
  }
}
