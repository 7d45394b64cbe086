package org.pilothouse.operation;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The database of studies and accounts, beside which features may have others. */
@Configuration
class MainDatabase {

    @Bean
    @Order(0)
    StoredDatabase mainToSave(DataSource source) {
        return new StoredDatabase("pilothouse", source);
    }
}
