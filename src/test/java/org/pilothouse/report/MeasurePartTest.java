package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurePartTest {
    @ParameterizedTest
    @EnumSource
    void theInterfaceNamesEveryPartThatMayStayUnchanged(MeasurePart part) throws IOException {
        assertThat(Files.readString(Path.of("docs", "api.md"))).contains("`" + part + "`");
    }
}
