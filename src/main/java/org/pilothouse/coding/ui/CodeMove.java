package org.pilothouse.coding.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeEntry;

/** Where a code shall stand: below which other (at the top if null), and as the how manieth there, from 0. */
record CodeMove(CodeEntry code, @Nullable UUID parent, int index) {}
