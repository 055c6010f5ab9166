/** The {@code tarve} command: options become a plan, the library does the work, the result is written. */
@NullMarked
package io.github.tarve.cli;

import org.jspecify.annotations.NullMarked;
