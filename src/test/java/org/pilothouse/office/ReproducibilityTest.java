package org.pilothouse.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {

    @Test
    void sameReportGivesSameBytes() {
        assertThat(SampleFiles.report()).isEqualTo(SampleFiles.report());
    }

    @Test
    void sameWorkbookGivesSameBytes() {
        assertThat(SampleFiles.workbook()).isEqualTo(SampleFiles.workbook());
    }

    @Test
    void entriesAreSortedAndDated1980AlsoInTheWorkbooksOfCharts() throws IOException {
        var seen = new HashMap<String, byte[]>();
        check(SampleFiles.report(), seen);
        var embedded =
                seen.keySet().stream().filter(name -> name.endsWith(".xlsx")).toList();
        assertThat(embedded).hasSize(3);
        for (var name : embedded) {
            check(seen.get(name), new HashMap<>());
        }
    }

    @Test
    void replacedEntriesTakeThePlaceOfTheOld() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("b"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(2);
        }
        var seen = new HashMap<String, byte[]>();
        check(StableZip.of(bytes.toByteArray(), Map.of("a", new byte[] {3})), seen);
        assertThat(seen.get("a")).containsExactly(3);
        assertThat(seen.get("b")).containsExactly(1);
    }

    private static void check(byte[] zip, Map<String, byte[]> seen) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                seen.put(entry.getName(), in.readAllBytes());
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            }
        }
        names.remove("[Content_Types].xml");
        assertThat(names).isNotEmpty().isSorted();
    }
}
