package org.pilothouse.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.OwnData;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clinician takes away of its own answers is read as it stood on the page. */
class OwnAnswerDataModuleTest extends ClinicianWithSurveys {
    private static final Map<String, String> ANSWERS = Map.of(
            "ai_experience", "SOME",
            "scratch_style", "POINT_FORM",
            "writing_places", "office home",
            "outside_hours", "no",
            "own_templates", "no",
            "same_twice", "4",
            "writing_weight", "5",
            "expected_help", "3");

    @Autowired
    OwnAnswerData answers;

    @Test
    void answersAreInWordsAndInTheOrderOfTheQuestions() {
        surveys.submit(study, "intake", "intake", ANSWERS);
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        answers.write(study, me, new OwnData.Sink() {
            @Override
            public void table(
                    String file, List<String> header, List<? extends List<? extends @Nullable Object>> table) {
                rows.addAll(table);
            }

            @Override
            public void text(String file, String content) {}
        });
        assertThat(rows)
                .extracting(row -> String.valueOf(row.getLast()))
                .startsWith("Now and then", "Points that others could read", "At a desk at work, later; At home", "No")
                .endsWith("4", "5", "3");
    }
}
