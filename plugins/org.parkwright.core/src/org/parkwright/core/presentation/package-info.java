/**
 * How results are shown to readers: {@link org.parkwright.core.presentation.Presentation} is the one place for scales,
 * digits, separators and words, in English and Chinese.
 */
package org.parkwright.core.presentation;
