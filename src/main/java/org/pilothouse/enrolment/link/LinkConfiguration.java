package org.pilothouse.enrolment.link;

import org.pilothouse.operation.StoredDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Opens the link store beside the main database; its connections are nobody else's business and therefore no bean. */
@Configuration
@EnableConfigurationProperties(LinkProperties.class)
class LinkConfiguration {

    @Bean(destroyMethod = "close")
    LinkDatabase linkDatabase(LinkProperties properties) {
        return LinkDatabase.open(properties.url(), properties.username(), properties.password());
    }

    @Bean
    LinkSeal linkSeal(LinkDatabase database, LinkProperties properties) {
        return new LinkSeal(LinkKeys.unlocking(database, properties.keyFile()));
    }

    @Bean
    LinkStore linkStore(LinkDatabase database, LinkSeal seal) {
        return new LinkStore(database.client(), seal);
    }

    @Bean
    HandedOverPeople handedOverPeople(LinkDatabase database, LinkSeal seal) {
        return new HandedOverPeople(database.client(), seal);
    }

    @Bean
    OutstandingPeople outstandingPeople(LinkDatabase database, LinkSeal seal) {
        return new OutstandingPeople(database, seal);
    }

    @Bean
    KeptDocuments keptDocuments(LinkDatabase database, LinkSeal seal) {
        return new KeptDocuments(database.client(), seal);
    }

    @Bean
    KeptPeople keptPeople(LinkDatabase database, LinkSeal seal) {
        return new KeptPeople(database.client(), seal);
    }

    @Bean
    EhrUsers ehrUsers(LinkDatabase database, LinkSeal seal) {
        return new EhrUsers(database, seal);
    }

    @Bean
    LetterLog letterLog(LinkDatabase database, LinkSeal seal) {
        return new LetterLog(database.client(), seal);
    }

    @Bean
    PseudonymTable pseudonymTable(LinkDatabase database, LinkSeal seal) {
        return new PseudonymTable(database.client(), seal);
    }

    @Bean
    Outbox outbox(LinkDatabase database, LinkSeal seal) {
        return new Outbox(database, seal);
    }

    @Bean
    @Order(1)
    StoredDatabase linksToSave(LinkDatabase database) {
        return new StoredDatabase("links", database.source());
    }

    @Bean
    InvitedPeople invitedPeople(LinkDatabase database, LinkSeal seal) {
        return new InvitedPeople(database.client(), seal);
    }
}
