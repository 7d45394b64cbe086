package org.pilothouse.coding.ui;

import com.vaadin.flow.component.UI;
import org.pilothouse.coding.retrieval.Choices;

/** How what is known of people is called; what features and people wrote stays as it is. */
final class KnownWords {

    private KnownWords() {}

    static String name(Choices.Known known) {
        if (known.isOfCases()) {
            return known.label().isEmpty()
                    ? words("coding.retrieval.case")
                    : UI.getCurrent().getTranslation("coding.retrieval.case.of", known.label());
        }
        return known.label().isEmpty() ? words("coding.retrieval.attribute." + known.key()) : known.label();
    }

    static String value(String attribute, String value) {
        return switch (attribute) {
            case "DISCIPLINE" -> words("enrolment.discipline." + value);
            case "PART" -> words("enrolment.part." + value);
            case "STATUS" -> words("enrolment.stage." + value);
            case "AI_EXPERIENCE" -> words("coding.retrieval.experience." + value);
            default -> value;
        };
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
