package org.pilothouse.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proves that the logs in the sample folder are what the generator makes. Writes them anew with {@code -Dsample.write=true}. */
class SampleIsCurrentTest {
    private static final Path FOLDER = Path.of("src/main/resources/sample");

    private final SampleLogs logs = new SampleLogs();
    private final SampleSurveys surveys = new SampleSurveys();

    @Test
    void notesAreWhatTheGeneratorMakes() throws IOException {
        isCurrent("notes.csv", SampleLogs.NOTES_HEADER, logs.notes());
    }

    @Test
    void stepsAreWhatTheGeneratorMakes() throws IOException {
        isCurrent("steps.csv", SampleLogs.STEPS_HEADER, logs.steps());
    }

    @Test
    void responsesAreWhatTheGeneratorMakes() throws IOException {
        isCurrent("responses.csv", SampleSurveys.RESPONSES_HEADER, surveys.responses());
    }

    @Test
    void scheduledHoursAreWhatTheGeneratorMakes() throws IOException {
        isCurrent("scheduled_hours.csv", SampleSurveys.HOURS_HEADER, surveys.hours());
    }

    @Test
    void thePilotHasTheSizeItPromises() {
        assertThat(logs.notes()).hasSizeBetween(1100, 1300);
    }

    private static void isCurrent(String name, List<String> header, List<List<?>> rows) throws IOException {
        var made = csv(header, rows);
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("sample.write")) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    private static String csv(List<String> header, List<List<?>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(SampleIsCurrentTest::cell).toList()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Y" : "N";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
