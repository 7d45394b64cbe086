package org.pilothouse.notelog;

/** What the client said about the tool. */
public enum ClientAiConsent {
    OBTAINED,
    DECLINED,
    NOT_REQUIRED_PER_POLICY,
    UNKNOWN
}
