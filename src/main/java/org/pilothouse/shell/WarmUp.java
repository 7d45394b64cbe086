package org.pilothouse.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes everything that the start left out, once the application answers: it starts quickly because beans are made at
 * their first use, and the first visitor of a page does not wait for them, because they are made here meanwhile.
 */
@Component
class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final ConfigurableListableBeanFactory beans;

    WarmUp(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform()
                .daemon()
                .name("warm-up")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    makeAll();
                    prepareAll();
                });
    }

    /** One that fails is slow at its first use, and no reason for the others to be. */
    final void prepareAll() {
        for (var name : beans.getBeanNamesForType(AtLeisure.class)) {
            try {
                beans.getBean(name, AtLeisure.class).prepare();
            } catch (RuntimeException late) {
                LOG.warn("{} could not be prepared and will be slow the first time", name, late);
            }
        }
    }

    /** One bean after the other; a bean that cannot be made is told in the log, as it would be at its first use. */
    final void makeAll() {
        for (var name : beans.getBeanDefinitionNames()) {
            var definition = beans.getMergedBeanDefinition(name);
            if (definition.isSingleton() && !definition.isAbstract() && !beans.containsSingleton(name)) {
                try {
                    beans.getBean(name);
                } catch (BeanCreationNotAllowedException closing) {
                    LOG.debug("The application ends before all is made", closing);
                    return;
                } catch (BeansException broken) {
                    LOG.error("{} cannot be made", name, broken);
                }
            }
        }
    }
}
