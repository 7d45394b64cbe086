package org.pilothouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;

/** Says at a field, in words, that it was left empty; a red frame alone says nothing to many. */
public final class Missing {
    private Missing() {}

    /**
     * Marks the field or takes the mark away.
     *
     * @return whether it is missing
     */
    public static <F extends Component & HasValidation> boolean at(F field, boolean missing) {
        field.setInvalid(missing);
        var said = field.getErrorMessage();
        if (missing && (said == null || said.isEmpty())) {
            field.setErrorMessage(field.getTranslation("shell.fill-in"));
        }
        return missing;
    }
}
