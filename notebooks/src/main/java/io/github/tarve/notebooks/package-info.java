/** What notebooks need beside the library: a way to show HTML that no Java kernel dictates. */
@NullMarked
package io.github.tarve.notebooks;

import org.jspecify.annotations.NullMarked;
