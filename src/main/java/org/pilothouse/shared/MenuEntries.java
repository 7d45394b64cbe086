package org.pilothouse.shared;

import java.util.List;

/** A feature's lines in the navigation of a study; every feature with screens has one bean of this. */
@FunctionalInterface
public interface MenuEntries {

    List<MenuEntry> entries();
}
