package org.pilothouse.e2e;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words on the screens, so that journeys look for what a person reads and not for class names. */
final class Words {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("vaadin-i18n/translations");

    private Words() {}

    static String of(String key, Object... arguments) {
        var text = ENGLISH.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, java.util.Locale.ENGLISH).format(arguments);
    }
}
