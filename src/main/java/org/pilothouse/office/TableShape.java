package org.pilothouse.office;

import java.util.List;

/**
 * The columns a reader looks for, in any order.
 *
 * @param required must be in the header
 * @param optional may be in the header
 */
public record TableShape(List<String> required, List<String> optional) {
    public TableShape {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
