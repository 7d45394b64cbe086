package org.pilothouse.shared;

/** Something the jump box can go to: what it is called, and where it is. */
public record JumpTarget(String kindKey, String label, String route) {}
