/**
 * How accounts come in: results, checks, importers and the command. Enter at {@link org.parkwright.accounts.internal.AccountProvider}.
 */
package org.parkwright.accounts.internal;
