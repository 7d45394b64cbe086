package org.pilothouse.enrolment.link;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the link store is and where its keys are. */
@ConfigurationProperties("pilothouse.link")
record LinkProperties(String url, String username, String password, Path keyFile) {}
