/**
 * Item providers of the metamodel: properties, children, labels and icons for any tree, table or property sheet.
 * Enter at {@link org.parkwright.model.park.provider.ParkItemProviders}.
 */
package org.parkwright.model.park.provider;
