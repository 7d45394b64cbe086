package org.pilothouse.mail;

/** The mail server could not be reached or did not take the letter. Says nothing about whom it was for. */
public class LetterNotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean forGood;

    LetterNotSent(String message, boolean forGood) {
        super(message);
        this.forGood = forGood;
    }

    /** Whether trying again is of no use: the server refused the address, or it is none. */
    public boolean isForGood() {
        return forGood;
    }
}
