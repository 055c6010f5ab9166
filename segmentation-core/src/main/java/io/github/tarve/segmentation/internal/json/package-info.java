/** JSON with sorted or given key order and shortest numbers: the same bytes on every machine. */
@NullMarked
package io.github.tarve.segmentation.internal.json;

import org.jspecify.annotations.NullMarked;
