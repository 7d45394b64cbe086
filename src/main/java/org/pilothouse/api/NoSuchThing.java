package org.pilothouse.api;

/** What an address names is not there. */
class NoSuchThing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchThing(String detail) {
        super(detail);
    }

    String detail() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
