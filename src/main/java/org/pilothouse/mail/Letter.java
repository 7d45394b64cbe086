package org.pilothouse.mail;

import java.util.List;

/** A plain-text e-mail to one person. */
public record Letter(String to, String subject, String text, List<Enclosure> enclosures) {

    /** A file that comes with it. */
    public record Enclosure(String fileName, String mediaType, byte[] content) {}

    public Letter {
        enclosures = List.copyOf(enclosures);
    }

    public Letter(String to, String subject, String text) {
        this(to, subject, text, List.of());
    }
}
