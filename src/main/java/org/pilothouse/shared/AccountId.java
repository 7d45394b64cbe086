package org.pilothouse.shared;

import java.util.UUID;

/** Names an account: a random id that says nothing about the person behind it. */
public record AccountId(UUID value) {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }
}
