package org.pilothouse.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sample's text files as they lie in the application. */
@Component
class SampleTexts {

    byte[] bytes(String file) {
        try (var in = new ClassPathResource("sample/" + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    List<NamedCsvRecord> rows(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return csv.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Always the same guid for the same thing, so that the sample is the same everywhere. */
    static UUID guid(String kind, String name) {
        return UUID.nameUUIDFromBytes(("pilothouse sample " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
