package org.parkwright.ui.internal.faults;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.parkwright.core.fix.Fixes;
import org.parkwright.core.fix.Repair;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.files.ProblemMarkers;

/** Offers what can be done about a fault of a park, in the Problems view. The park is opened and changed, not saved. */
public final class ParkFixes implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !element(marker).isEmpty() && !Fixes.of(code(marker)).isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return hasResolutions(marker) ? Fixes.of(code(marker)).stream().map(Resolution::new).toArray(IMarkerResolution[]::new) : new IMarkerResolution[0];
	}

	private static String code(IMarker marker) {
		return marker.getAttribute(IMarker.SOURCE_ID, "");
	}

	private static String element(IMarker marker) {
		return marker.getAttribute(ProblemMarkers.ELEMENT, "");
	}

	private record Resolution(Fixes.Offer offer) implements IMarkerResolution2 {

		@Override
		public String getLabel() {
			return offer.title();
		}

		@Override
		public String getDescription() {
			return offer.title();
		}

		@Override
		public Image getImage() {
			return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_TOOL_FORWARD);
		}

		@Override
		public void run(IMarker marker) {
			IFile file = (IFile) marker.getResource();
			try {
				IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, ParkEditor.ID);
				ParkDomains.find(file).ifPresent(domain -> whenOpen(domain, () -> mend(domain, element(marker))));
			} catch (PartInitException e) {
				Errors.show(file.getName() + " cannot be opened", e);
			}
		}

		private static void whenOpen(ParkDomain domain, Runnable then) {
			if (domain.state() == ParkDomain.State.OPEN) {
				then.run();
				return;
			}
			domain.addListener(new ParkDomain.Listener() {
				@Override
				public void happened(ParkDomain.Event event) {
					if (event == ParkDomain.Event.LOADED) {
						domain.removeListener(this);
						then.run();
					}
				}
			});
		}

		private void mend(ParkDomain domain, String id) {
			Optional<EObject> element = domain.element(id);
			if (element.isEmpty()) {
				nothing();
				return;
			}
			Repair repair = Repair.of(element.get());
			Command latest = domain.editing().getCommandStack().getMostRecentCommand();
			Background.run(offer.title(), null, monitor -> repair.prepare(offer), prepared -> {
				boolean same = Objects.equals(latest, domain.editing().getCommandStack().getMostRecentCommand()) && domain.element(id).equals(element);
				if (prepared && same) {
					domain.execute(offer.title(), new ChangeCommand(domain.model().orElseThrow().eResource()) {
						@Override
						protected void doExecute() {
							repair.apply();
						}
					});
				} else {
					nothing();
				}
			});
		}

		private void nothing() {
			MessageDialog.openInformation(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), offer.title(),
					"There is nothing here that can be mended so, or the park has been changed meanwhile. Save it to have it looked over again.");
		}
	}
}
