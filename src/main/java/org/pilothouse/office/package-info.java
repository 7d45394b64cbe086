/**
 * Writes what leaves the program as Word documents, Excel workbooks and CSV, and reads the tables that people bring.
 *
 * <p>Pure: no Spring, no database, no screen. The same input gives the same bytes; dates come from the caller.
 *
 * <pre>{@code
 * var properties = new DocumentProperties("AI notes pilot", "Final report", created, Locale.ENGLISH);
 * var minutes = Table.of(Column.text("Phase"), Column.number("Minutes per note"))
 *         .row("Baseline", Cell.decimal(14.5))
 *         .row("AI tool", Cell.decimal(12.4));
 * var chart = Chart.of(new ChartLook(ChartKind.COLUMN, "Notes take two minutes less"), "Baseline", "AI tool")
 *         .series("Minutes", 14.5, 12.4);
 * byte[] report = WordDocument.of(properties)
 *         .title("AI notes pilot").subtitle("Final report").contents()
 *         .heading(1, "Time")
 *         .paragraph(Text.of("Time per note changed by ").bold("−2.0 min").plain("."))
 *         .table("Minutes per note by phase", minutes)
 *         .chart("Mean of clinicians' means", chart)
 *         .toBytes();
 * var workbook = Workbook.of(properties);
 * workbook.sheet("Time").title("Minutes per note").table(minutes).chart(chart);
 * byte[] spreadsheet = workbook.toBytes();
 * byte[] csv = CsvTableWriter.toBytes(minutes, CsvFormat.RAW);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pilothouse.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
