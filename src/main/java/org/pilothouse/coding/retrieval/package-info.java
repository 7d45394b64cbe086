/** Finding coded passages again: queries, matrices, exports. */
@NullMarked
package org.pilothouse.coding.retrieval;

import org.jspecify.annotations.NullMarked;
