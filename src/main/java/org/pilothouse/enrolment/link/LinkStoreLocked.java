package org.pilothouse.enrolment.link;

/** The link store cannot be opened with the keys at hand; the application must not start as if nobody were in it. */
public class LinkStoreLocked extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LinkStoreLocked(String message) {
        super(message);
    }

    LinkStoreLocked(String message, Throwable cause) {
        super(message, cause);
    }
}
