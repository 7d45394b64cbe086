package org.pilothouse.enrolment.link;

import java.util.UUID;

/** A link just made for an entry; the text of its token is not kept. */
public record Issued(UUID person, String token) {}
