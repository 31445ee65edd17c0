package org.parkwright.scenario.ui.internal;

import java.util.Arrays;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.parkwright.scenario.ide.Mining;
import org.parkwright.scenario.ui.Surroundings;

/** The units that a measure or scenario changes, of which one is shown in the park. */
final class UnitList {

	private UnitList() {
	}

	static void open(Mining mining) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(
				PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), new LabelProvider());
		dialog.setTitle("Units of " + mining.name());
		dialog.setMessage(LegacyActionTools.escapeMnemonics(mining.name()) + " " + mining.count() + ". Choose one to see it in the park.");
		dialog.setElements(mining.units().orElseThrow().toArray());
		if (dialog.open() == Window.OK) {
			Arrays.stream(dialog.getResult()).findFirst()
					.ifPresent(unit -> Surroundings.get().reveal(mining.park().orElseThrow(), (String) unit));
		}
	}
}
