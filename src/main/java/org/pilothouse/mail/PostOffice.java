package org.pilothouse.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server of the installation, if one is set up. */
@Component
public class PostOffice {
    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String address;

    PostOffice(
            ObjectProvider<JavaMailSender> sender,
            @Value("${pilothouse.mail.from}") String from,
            @Value("${pilothouse.address}") String address) {
        this.sender = sender.getIfAvailable();
        this.from = from;
        this.address = address;
    }

    /** Whether this installation can send mail at all; what needs it is not offered otherwise. */
    public boolean isOpen() {
        return sender != null;
    }

    /** A link into this installation as it is reached from outside, for a path that starts with a slash. */
    public String link(String path) {
        return address.replaceAll("/+$", "") + path;
    }

    /**
     * Sends it now; returns when the mail server has taken it.
     *
     * @throws LetterNotSent if there is no mail server or it refuses
     */
    public void send(Letter letter) {
        if (sender == null) {
            throw new LetterNotSent("no mail server is set up", false);
        }
        try {
            sender.send(mime(sender, letter));
        } catch (MessagingException | MailParseException unwritable) {
            throw new LetterNotSent(unwritable.getClass().getSimpleName(), true);
        } catch (MailException refused) {
            throw new LetterNotSent(refused.getClass().getSimpleName(), isRefusedAddress(refused));
        }
    }

    private static boolean isRefusedAddress(MailException refused) {
        return refused instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(one -> one instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }

    private jakarta.mail.internet.MimeMessage mime(JavaMailSender by, Letter letter) throws MessagingException {
        var message = by.createMimeMessage();
        var parts = new MimeMessageHelper(message, !letter.enclosures().isEmpty(), StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(letter.to());
        parts.setSubject(letter.subject());
        parts.setText(letter.text());
        for (var enclosure : letter.enclosures()) {
            parts.addAttachment(
                    enclosure.fileName(),
                    new ByteArrayResource(Objects.requireNonNull(enclosure.content())),
                    enclosure.mediaType());
        }
        return message;
    }
}
