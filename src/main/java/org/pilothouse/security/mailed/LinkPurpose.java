package org.pilothouse.security.mailed;

/** What a link in a letter is good for; each in the address of its page. */
public enum LinkPurpose {
    SIGN_IN("link"),
    NEW_PASSWORD("password");

    private final String path;

    LinkPurpose(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Where a link with that token leads, from the root of the server. */
    String pathOf(String token) {
        return "/sign-in/" + path + "/" + token;
    }
}
