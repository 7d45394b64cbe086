package org.pilothouse.api;

/** A body that cannot be read at all, so that not even one row of it could be judged. */
class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBody(String detail) {
        super(detail);
    }

    String detail() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
