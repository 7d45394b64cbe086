package org.pilothouse.security;

import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Words;

/** A text was not saved yet because its writer has still to say whether passages in it identify somebody. The text stays where it was typed. */
public class TextUndecided extends Refused {

    /** The one reason. */
    public enum Reason {
        UNDECIDED
    }

    TextUndecided(String field) {
        super(Reason.UNDECIDED, new Words("text.field." + field));
    }

    /** The question stands under the field, and the keyboard on its first answer. */
    @Override
    public boolean isSaidInPlace() {
        return true;
    }

    @Override
    public Reason reason() {
        return Reason.UNDECIDED;
    }
}
