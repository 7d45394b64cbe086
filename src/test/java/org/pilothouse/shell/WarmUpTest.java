package org.pilothouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class WarmUpTest {
    private final List<String> made = new ArrayList<>();
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final WarmUp warmUp = new WarmUp(beans);

    @Test
    void beans_left_out_at_the_start_are_made_even_after_one_that_cannot_be() {
        offer("first", RootBeanDefinition.SCOPE_SINGLETON, false);
        offer("broken", RootBeanDefinition.SCOPE_SINGLETON, true);
        offer("last", RootBeanDefinition.SCOPE_SINGLETON, false);

        warmUp.makeAll();

        assertThat(made).containsExactly("first", "last");
    }

    @Test
    void what_is_there_already_or_made_anew_at_each_use_is_left_alone() {
        offer("there", RootBeanDefinition.SCOPE_SINGLETON, false);
        offer("per use", RootBeanDefinition.SCOPE_PROTOTYPE, false);
        beans.getBean("there");

        warmUp.makeAll();

        assertThat(made).containsExactly("there");
    }

    @Test
    void what_is_slow_the_first_time_is_done_before_anybody_waits_even_after_one_that_fails() {
        var done = new ArrayList<String>();
        beans.registerSingleton("broken", (AtLeisure) () -> {
            throw new IllegalStateException("no fonts");
        });
        beans.registerSingleton("other", (AtLeisure) () -> done.add("other"));

        warmUp.prepareAll();

        assertThat(done).containsExactly("other");
    }

    private void offer(String name, String scope, boolean broken) {
        var definition = new RootBeanDefinition(String.class, scope, () -> {
            if (broken) {
                throw new IllegalStateException("not today");
            }
            made.add(name);
            return name;
        });
        definition.setLazyInit(true);
        beans.registerBeanDefinition(name, definition);
    }
}
