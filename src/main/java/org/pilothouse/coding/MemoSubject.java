package org.pilothouse.coding;

import java.util.UUID;

/** Something that a memo can be about. */
public record MemoSubject(MemoAbout about, UUID guid, String name) {}
