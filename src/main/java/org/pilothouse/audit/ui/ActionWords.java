package org.pilothouse.audit.ui;

import com.vaadin.flow.component.Component;

/** Actions of the log in words; one without words is shown as it is written, its parts set apart. */
final class ActionWords {
    private static final String KEY = "audit.did.";

    private ActionWords() {}

    static String of(Component page, String action) {
        var words = page.getTranslation(KEY + action);
        return words.contains(KEY) ? action.replace(".", ": ").replace('-', ' ') : words;
    }
}
