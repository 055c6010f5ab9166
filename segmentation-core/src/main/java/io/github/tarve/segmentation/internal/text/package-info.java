/** Small operations on text: quoting values in messages, names of files. */
@NullMarked
package io.github.tarve.segmentation.internal.text;

import org.jspecify.annotations.NullMarked;
