package org.pilothouse.mail;

/** A place where letters wait until the mail server takes them; each feature keeps its own, because none may read another's. */
public interface WaitingLetters {

    /** Tries those whose turn has come. Never throws because a letter could not be sent. */
    void sendDue();
}
