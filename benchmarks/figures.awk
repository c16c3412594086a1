# Rows of the table in docs/performance.md from JMH's CSV; ratios within the same page.
BEGIN { FS = "," }
NR == 1 { next }
{
  gsub(/["\r]/, "")
  page = $NF
  if ($1 !~ /:/) {
    count = split($1, name, ".")
    reader = name[count]
    time[page, reader] = $5
    error[page, reader] = $6
    order[++rows] = page SUBSEP reader
  } else if ($1 ~ /alloc\.rate\.norm/) {
    match($1, /DecodeBenchmark\.[A-Za-z]+/)
    bytes[page, substr($1, RSTART + 16, RLENGTH - 16)] = $5
  }
}
END {
  for (row = 1; row <= rows; row++) {
    split(order[row], key, SUBSEP)
    page = key[1]
    reader = key[2]
    printf "| %s | %s | %.0f | %.0f | %.0f | %.2f | %.2f | %.2f |\n", tolower(page), reader,
      time[page, reader], error[page, reader], bytes[page, reader] / 1024,
      time[page, "yassonRecords"] / time[page, reader],
      time[page, "jacksonRecords"] / time[page, reader],
      bytes[page, reader] / bytes[page, "yassonRecords"]
  }
}
