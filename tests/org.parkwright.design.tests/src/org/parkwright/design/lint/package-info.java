/**
 * A linter of viewpoint specifications that needs no Sirius; the test data beside it say what Sirius accepts.
 * Enter at {@link org.parkwright.design.lint.Linter}.
 */
package org.parkwright.design.lint;
