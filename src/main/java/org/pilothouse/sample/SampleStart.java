package org.pilothouse.sample;

import org.pilothouse.bundle.Bundles;
import org.pilothouse.coding.Coders;
import org.pilothouse.report.NightlyFigures;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.Studies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In sample mode: creates the accounts and loads the pilot at the first start, and says where to look. */
@Component
@ConditionalOnProperty(name = "pilothouse.sample", havingValue = "true")
class SampleStart implements ApplicationRunner {
    static final String CODE = "SAMPLE";
    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

    private final SampleAccounts accounts;
    private final SampleFiles files;
    private final Bundles bundles;
    private final Studies studies;
    private final Coders coders;
    private final NightlyFigures figures;
    private final int port;

    SampleStart(
            SampleAccounts accounts,
            SampleFiles files,
            Bundles bundles,
            Studies studies,
            Coders coders,
            NightlyFigures figures,
            @Value("${server.port:8080}") int port) {
        this.accounts = accounts;
        this.files = files;
        this.bundles = bundles;
        this.studies = studies;
        this.coders = coders;
        this.figures = figures;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemAuthority.run(this::load);
        LOG.info("Pilothouse with the sample pilot: http://localhost:{}", port);
        LOG.info(
                "Accounts: {} each {}, password {}",
                String.join(", ", SampleAccounts.NAMES),
                SampleAccounts.DOMAIN,
                SampleAccounts.PASSWORD);
    }

    private void load() {
        if (studies.exists(CODE)) {
            return;
        }
        accounts.create();
        LOG.info("Loading the sample pilot …");
        var imported = bundles.read(files.bundle());
        imported.notes().forEach(note -> LOG.warn("Sample: {}", note));
        coders.assign(imported.study(), SampleProject.coder("researcher"), accounts.account("researcher"));
        coders.assign(imported.study(), SampleProject.coder("coder"), accounts.account("coder"));
        figures.freeze(imported.study());
    }
}
