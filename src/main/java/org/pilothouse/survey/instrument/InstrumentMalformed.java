package org.pilothouse.survey.instrument;

import java.util.List;

/** Everything that is wrong with the file of an instrument. */
public class InstrumentMalformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InstrumentMalformed(String instrument, List<String> problems) {
        super(instrument + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
