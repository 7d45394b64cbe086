/** Words looked for in all texts at once, and the passages that stand around them. */
@NullMarked
package org.pilothouse.coding.search;

import org.jspecify.annotations.NullMarked;
