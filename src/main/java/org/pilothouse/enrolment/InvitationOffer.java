package org.pilothouse.enrolment;

/**
 * What a valid link leads to.
 *
 * @param part what the person is invited to take part in
 * @param hasAccount whether the invited person takes part in another study already and signs in with that account
 */
public record InvitationOffer(ConsentOffer consent, Part part, boolean hasAccount) {}
