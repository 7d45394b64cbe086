package org.pilothouse.refiqda;

import java.util.UUID;

/** A person who coded or wrote, under the name the project shows. */
public record QdaUser(UUID guid, String name) {}
