package org.pilothouse.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pilothouse.TestDatabase;
import org.pilothouse.TestMail;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test that clicks through the running application, sample pilot loaded, in a real browser. All share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pilothouse.sample=true",
            "pilothouse.data=./target/e2e-data/${pilothouse.test.fork:alone}",
            "pilothouse.link.key-file=${pilothouse.data}/keys/links.json"
        })
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@ExtendWith(Browsers.class)
@interface Journey {}
