package org.pilothouse.shell;

import com.vaadin.flow.component.html.Div;

/** The foot of the drawer: who is signed in, own account, sign out. {@code security} fills it. */
public abstract class PersonMenu extends Div {}
