package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.pilothouse.enrolment.ParticipantStatus;

/** How many stand at each stage, as a row of small figures; stages that are rare appear only when somebody stands there. */
class StageCounts extends Div {
    private static final List<ParticipantStatus> ALWAYS =
            List.of(ParticipantStatus.INVITED, ParticipantStatus.DECLINED, ParticipantStatus.ACTIVE);

    StageCounts(Map<ParticipantStatus, Integer> stages) {
        addClassName("stage-counts");
        stages.forEach((stage, people) -> {
            if (people > 0 || ALWAYS.contains(stage)) {
                add(figure(getTranslation("enrolment.stage." + stage), people));
            }
        });
    }

    private static Div figure(String label, int people) {
        var number = new Span(String.valueOf(people));
        number.addClassName("stage-number");
        var words = new Span(label);
        words.addClassName("figure-label");
        var figure = new Div(number, words);
        figure.addClassName("stage");
        return figure;
    }
}
