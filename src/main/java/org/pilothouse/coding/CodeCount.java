package org.pilothouse.coding;

/** How often a code is used. */
record CodeCount(long code, long applications) {}
