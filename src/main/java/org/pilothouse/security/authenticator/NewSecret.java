package org.pilothouse.security.authenticator;

/** A secret not yet in use, as letters to type and as the address that an authenticator app reads from a picture. */
public record NewSecret(String letters, String address) {}
