package org.pilothouse.notelog.activity;

import java.util.Map;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.stereotype.Component;

/** How many long logs are being read, and how many broke off and wait for the same file. */
@Component
class ImportFacts implements OperatingFacts {
    private final StagedLogs logs;
    private final ImportState state;

    ImportFacts(StagedLogs logs, ImportState state) {
        this.logs = logs;
        this.state = state;
    }

    @Override
    public Map<String, Long> counts() {
        long reading = logs.beingRead();
        return Map.of(
                "operation.fact.imports.reading",
                reading,
                "operation.fact.imports.broken-off",
                Math.max(0, state.unfinished() - reading));
    }
}
