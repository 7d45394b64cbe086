package org.pilothouse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pilothouse.mail.WaitingLetters;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real mail server for all tests of a run; what it took is found by address, so that tests do not meet. */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int ROUNDS = 20;
    private static final List<ConfigurableApplicationContext> CONTEXTS = new CopyOnWriteArrayList<>();
    private static GreenMail server = on(0);

    private static GreenMail on(int port) {
        var setup = port == 0 ? ServerSetupTest.SMTP.dynamicPort() : ServerSetupTest.SMTP.port(port);
        var started = new GreenMail(setup);
        started.start();
        return started;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort())
                .applyTo(context);
        CONTEXTS.add(context);
    }

    /** The mail server is not there while this runs. */
    public static void whileDown(Runnable work) {
        var port = server.getSmtp().getPort();
        server.stop();
        try {
            work.run();
        } finally {
            server = on(port);
        }
    }

    /** Has everything sent that waits, as it would be within seconds: a round takes some letters, and other tests left theirs. */
    public static void goRound() {
        for (var round = 0; round < ROUNDS; round++) {
            CONTEXTS.stream()
                    .filter(ConfigurableApplicationContext::isActive)
                    .flatMap(context -> context.getBeanProvider(WaitingLetters.class).stream())
                    .forEach(WaitingLetters::sendDue);
        }
    }

    /** Every letter to that address so far, older first. */
    public static List<MimeMessage> to(String address) {
        goRound();
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** The plain text of the newest letter to that address. */
    public static String lastTextTo(String address) {
        var letters = to(address);
        return letters.isEmpty() ? "" : GreenMailUtil.getBody(letters.getLast());
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().equalsIgnoreCase(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
