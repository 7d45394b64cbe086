package org.pilothouse.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;

@PilothouseTest
class LogGridTest extends SpringBrowserlessTest {

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThat(new LogGrid(ZoneOffset.UTC).getEmptyStateText()).startsWith("Nothing in the log fits");
    }
}
