package org.pilothouse.security.mailed;

import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import org.pilothouse.mail.Letter;
import org.pilothouse.mail.LetterNotSent;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.security.SignIn;
import org.pilothouse.shared.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Writes the letter with the link to an address that turns out to be somebody's. Logs no address. */
@Component
class LinkLetters {
    private static final Logger LOG = LoggerFactory.getLogger(LinkLetters.class);
    private static final int ATTEMPTS = 5;

    private final SignIn signIn;
    private final LinkTokens tokens;
    private final LinkWishRepository wishes;
    private final PostOffice office;
    private final Clock clock;

    LinkLetters(SignIn signIn, LinkTokens tokens, LinkWishRepository wishes, PostOffice office, Clock clock) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.wishes = wishes;
        this.office = office;
        this.clock = clock;
    }

    boolean canBeSent() {
        return office.isOpen();
    }

    /** What the mail server cannot take now waits, without its address. */
    void send(String address, LinkPurpose purpose, Locale locale) {
        try {
            signIn.accountAt(address).ifPresent(account -> {
                try {
                    deliver(account, address, purpose, locale);
                } catch (LetterNotSent refused) {
                    LOG.warn("A letter with a link for signing in was not sent: {}", refused.getMessage());
                    keep(account, purpose, locale, refused);
                }
            });
        } catch (RuntimeException broken) {
            LOG.error("A letter with a link for signing in was not written", broken);
        }
    }

    /** @throws LetterNotSent if the mail server does not take it */
    void deliver(AccountId account, String address, LinkPurpose purpose, Locale locale) {
        office.send(letter(address, purpose, office.link(purpose.pathOf(tokenOf(account, purpose))), locale));
        wishes.forget(account, purpose);
    }

    private void keep(AccountId account, LinkPurpose purpose, Locale locale, LetterNotSent refused) {
        if (!refused.isForGood() && !wishes.existsByAccountAndPurpose(account, purpose)) {
            wishes.save(new LinkWish(account, purpose, locale, clock.instant()));
        }
    }

    /** Two requests at the same moment want to be the only link: whoever comes second takes the place of the first. */
    private String tokenOf(AccountId account, LinkPurpose purpose) {
        for (var attempt = 1; ; attempt++) {
            try {
                return tokens.make(account, purpose);
            } catch (DataAccessException raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }

    private static Letter letter(String address, LinkPurpose purpose, String link, Locale locale) {
        var words = ResourceBundle.getBundle("vaadin-i18n/translations", locale);
        var key = "security.letter." + purpose;
        var text = MessageFormat.format(words.getString(key + ".text"), link, MailedLink.LIFETIME.toMinutes());
        return new Letter(address.strip(), words.getString(key), text);
    }
}
