package org.pilothouse.notelog.flag;

/** How often something was flagged, and with how many clinicians. */
record FlagCount(FlagKind kind, Long flags, Long clinicians) {}
