package org.pilothouse.security.passkey;

/**
 * What the browser is asked, good for one answer; stays on the server until that comes.
 *
 * @param json the form in which the browser gets it
 */
public record PasskeyQuestion<T>(T options, String json) {}
