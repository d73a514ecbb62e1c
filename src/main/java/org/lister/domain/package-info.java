/** The words of the field in plain Java: numbers, codes, periods, codelists. Knows no Spark. */
@NullMarked
package org.lister.domain;

import org.jspecify.annotations.NullMarked;
