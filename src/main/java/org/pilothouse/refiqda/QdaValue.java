package org.pilothouse.refiqda;

import java.util.UUID;

/**
 * The value a case or source has for a variable, in the spelling of XML Schema for the variable's type ({@code true},
 * {@code 12}, {@code 2026-11-21}).
 */
public record QdaValue(UUID variable, String value) {}
