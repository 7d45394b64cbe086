package org.pilothouse.enrolment;

/** How somebody agreed. */
public enum ConsentMethod {
    E_SIGN,
    PAPER,
    VERBAL_RECORDED
}
