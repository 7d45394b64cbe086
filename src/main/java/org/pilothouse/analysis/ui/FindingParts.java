package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Warning;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shell.Figure;
import org.pilothouse.shell.Format;

/** A number with its interval, what it rests on and how it was computed; then what must be known beside it. */
class FindingParts extends Div {
    private static final List<Warning> SAID_ELSEWHERE = List.of(Warning.DISCLOSURE_CONTROLLED, Warning.NO_INTERVAL);
    private static final List<Warning> SAID_ON_TOP =
            List.of(Warning.PLAN_DEVIATION, Warning.VERSION_CHANGED_IN_PHASE, Warning.CONFOUNDED_WITH_PERIOD);

    private final ValueText text;

    /** @param onTop whether nothing above it speaks of the pilot as a whole */
    FindingParts(ValueText text, AnalysisResult result, String label, String estimate, String interval, boolean onTop) {
        this.text = text;
        addClassName("finding-parts");
        var shown = interval.isEmpty() || interval.equals(Format.NOT_DEFINED)
                ? ""
                : getTranslation("analysis.interval", confidence(result), interval);
        add(new Figure(label, estimate, shown, basis(result), result.definition() + " " + result.method() + "."));
        addWarnings(result, onTop);
    }

    private void addWarnings(AnalysisResult result, boolean onTop) {
        var warnings = result.warnings().stream()
                .map(Warning::valueOf)
                .filter(warning -> !SAID_ELSEWHERE.contains(warning))
                .filter(warning -> onTop || !SAID_ON_TOP.contains(warning))
                .map(warning -> getTranslation("analysis.warning." + warning.name()))
                .toList();
        if (!warnings.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("finding-warnings");
            warnings.forEach(warning -> list.add(new ListItem(warning)));
            add(list);
        }
    }

    private String confidence(AnalysisResult result) {
        return result.confidence() instanceof Value.Known level
                ? Format.decimal(level.value() * 100, level.value() * 100 % 1 < 1e-9 ? 0 : 1)
                : text.hidden();
    }

    private String basis(AnalysisResult result) {
        var basis = getTranslation("analysis.basis", text.count(result.clinicians()), text.count(result.notes()));
        var method = result.measurementMethod();
        return method == null ? basis : basis + " · " + getTranslation("analysis.method." + method.name());
    }
}
