package org.pilothouse.report.model;

import java.util.List;
import java.util.Optional;

/** An analysis as it stands in a release. */
record Answer(Stored json) {

    Shown estimate() {
        return json.shown("estimate");
    }

    Shown low() {
        return json.shown("low");
    }

    Shown high() {
        return json.shown("high");
    }

    Shown confidence() {
        return json.shown("confidence");
    }

    Shown clinicians() {
        return json.shown("clinicians");
    }

    Shown notes() {
        return json.shown("notes");
    }

    Shown value(String name) {
        return details().shown(name);
    }

    List<Stored> rows(String name) {
        return details().objects(name);
    }

    Stored details() {
        return json.object("details");
    }

    Stored plan() {
        return json.object("plan");
    }

    boolean warns(String warning) {
        return json.texts("warnings").contains(warning);
    }

    Optional<String> measurementMethod() {
        return json.text("measurementMethod");
    }

    /** Whether a limit lies on either side of no change; false when one is not known. */
    boolean spans(double noChange) {
        return low().isKnown() && high().isKnown() && low().number() <= noChange && high().number() >= noChange;
    }

    boolean isFew() {
        return warns("FEW_CLINICIANS");
    }
}
