package org.pilothouse.enrolment;

import java.util.Set;

/** A name typed under the text of a form version with the wish to sign it. The hash says which very text was on the screen. */
public record Signature(String formVersion, String textHash, Set<Scope> scopes, String typedName) {}
