/**
 * The greenhouse-gas account of a park by scope, sector, gas and year: equations (A1) to (A16) as classes that know no model, and the account made
 * by them. Enter at {@link org.parkwright.accounts.Account}.
 */
package org.parkwright.accounts;
