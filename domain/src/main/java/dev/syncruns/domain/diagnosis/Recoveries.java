package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files whose tasks succeeded after retries. Not thread-safe. */
final class Recoveries {
  private static final int MOST = 5;

  private final Map<SourceFileId, Retries.Recovery> byFile = new HashMap<>();

  void add(RunFindings run) {
    run.recoveries().forEach((file, retries) -> add(file, run.run(), retries));
  }

  /** Returns the recoveries of {@code files} in their order, at most {@value #MOST}. */
  List<Retries.Recovery> of(Collection<SourceFileId> files) {
    return files.stream().map(byFile::get).filter(Objects::nonNull).limit(MOST).toList();
  }

  private void add(SourceFileId file, RunRef run, long retries) {
    Retries.Recovery known = byFile.get(file);
    if (known == null) {
      byFile.put(file, new Retries.Recovery(file, run, retries, 1));
      return;
    }
    boolean later = RunRef.OLDEST_FIRST.compare(known.run(), run) < 0;
    byFile.put(
        file,
        new Retries.Recovery(
            file, later ? run : known.run(), later ? retries : known.retries(), known.times() + 1));
  }
}
