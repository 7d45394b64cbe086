package org.pilothouse.security;

import java.util.Set;

/** To which rights a token was narrowed when it was made; a token made without a body carries none of these. */
public record TokenRights(Set<String> rights) {}
