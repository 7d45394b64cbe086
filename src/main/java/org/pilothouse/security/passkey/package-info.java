/** Signing in with a passkey: the device or key asks for finger, face or PIN itself and therefore counts as two factors. */
@NullMarked
package org.pilothouse.security.passkey;

import org.jspecify.annotations.NullMarked;
