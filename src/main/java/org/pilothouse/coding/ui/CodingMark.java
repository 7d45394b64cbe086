package org.pilothouse.coding.ui;

import org.pilothouse.coding.AppliedCoding;

/** A coding as the element of the page wants it. */
record CodingMark(
        String id, String code, String coder, int colour, String name, boolean own, String memo, int start, int end) {

    static CodingMark of(AppliedCoding coding) {
        return new CodingMark(
                coding.guid().toString(),
                coding.code().toString(),
                coding.coder(),
                coding.colour(),
                coding.codeName(),
                coding.own(),
                coding.memo() == null ? "" : coding.memo(),
                coding.start(),
                coding.end());
    }
}
