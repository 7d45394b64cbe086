package org.pilothouse.mail;

/** The mail server could not be reached or did not take the letter. Says nothing about whom it was for. */
public class LetterNotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    LetterNotSent(String message) {
        super(message);
    }
}
