/** The screens of coding: the workbench and the codebook. */
@NullMarked
package org.pilothouse.coding.ui;

import org.jspecify.annotations.NullMarked;
