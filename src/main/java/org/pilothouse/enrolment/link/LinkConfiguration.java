package org.pilothouse.enrolment.link;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the link store beside the main database; its connections are nobody else's business and therefore no bean. */
@Configuration
@EnableConfigurationProperties(LinkProperties.class)
class LinkConfiguration {

    @Bean(destroyMethod = "close")
    LinkDatabase linkDatabase(LinkProperties properties) {
        return LinkDatabase.open(properties.url(), properties.username(), properties.password());
    }

    @Bean
    LinkStore linkStore(LinkDatabase database, LinkProperties properties) {
        return new LinkStore(database.client(), LinkKeys.unlocking(database, properties.keyFile()));
    }
}
