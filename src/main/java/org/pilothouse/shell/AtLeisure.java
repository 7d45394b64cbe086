package org.pilothouse.shell;

/** Something that takes long the first time only: done once the application answers, before anybody waits for it. */
@FunctionalInterface
public interface AtLeisure {
    void prepare();
}
