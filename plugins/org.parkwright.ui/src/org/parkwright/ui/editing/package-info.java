/**
 * Park files being edited: one model, one undo history and one dirty state a file, shared by every editor and view of
 * it. Start at {@link org.parkwright.ui.editing.ParkDomains}.
 *
 * <p>An editor of park files, whatever it draws, does this on the user interface's thread:
 *
 * <pre>
 * // init: the first to open a file starts its loading, in a job
 * domain = ParkDomains.open(file);
 * domain.addListener(event -&gt; ...);  // LOADED: draw domain.model() anew; EDITED: fire PROP_DIRTY; CHECKED: draw marks
 *
 * // createPartControl, setActionBars: undo, redo, cut, copy, paste and delete of the Edit menu
 * actions = new EditActions(domain, selectionProvider);
 * actions.contributeTo(bars);
 *
 * // a change: one command, one step of the history, of which all other parts are told
 * domain.execute("Move Unit", SetCommand.create(domain.editing(), element, feature, value));
 *
 * // ISaveablesSource: the workbench saves the file once, whichever part asks
 * return new Saveable[] { new ParkSaveable(domain) };
 *
 * // isDirty: domain.isDirty(); getAdapter(IPropertySheetPage): new ElementPropertySheet(domain, actions)
 *
 * // dispose
 * actions.dispose();
 * domain.removeListener(listener);
 * ParkDomains.close(domain);
 * </pre>
 */
package org.parkwright.ui.editing;
