package org.parkwright.ui.internal.wizards;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.parkwright.core.transfer.Transfer;

/** Lets the user choose an importer or exporter, if there is more than one, and asks on its page for what it has to know. */
abstract class TransferWizard<T extends Transfer> extends Wizard {

	private static final String LAST = "last";

	private final List<TransferPage<T>> pages = new ArrayList<>();
	private FormatsPage formats;

	/** @param title of the wizard. @param section under which values are remembered */
	TransferWizard(String title, String section) {
		setWindowTitle(title);
		setNeedsProgressMonitor(true);
		setDialogSettings(DialogSettings.getOrCreateSection(
				PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(TransferWizard.class)).getDialogSettings(), section));
	}

	/** Adds the pages of what can be chosen. @param question above the list */
	final void addPages(List<? extends TransferPage<T>> all, String question) {
		pages.addAll(all);
		if (pages.size() > 1) {
			formats = new FormatsPage(getWindowTitle(), question, pages.stream().map(page -> page.description).toList(), getDialogSettings().get(LAST));
			addPage(formats);
		}
		pages.forEach(this::addPage);
	}

	/** A page is made when the user comes to it. */
	@Override
	public void createPageControls(Composite container) {
		if (getStartingPage() != null && getStartingPage().getControl() == null) {
			getStartingPage().createControl(container);
		}
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		return page == formats ? chosen() : null;
	}

	@Override
	public IWizardPage getPreviousPage(IWizardPage page) {
		return page == formats ? null : formats;
	}

	@Override
	public boolean canFinish() {
		TransferPage<T> page = chosen();
		return page != null && page.getControl() != null && page.isPageComplete();
	}

	/** @return the page of what was chosen, or null */
	final TransferPage<T> chosen() {
		if (formats == null) {
			return pages.isEmpty() ? null : pages.getFirst();
		}
		return pages.stream().filter(page -> page.description == formats.chosen()).findFirst().orElse(null);
	}

	/** Keeps for the next time what was chosen and said. */
	final void remember(TransferPage<T> page) {
		getDialogSettings().put(LAST, page.description.name());
		page.fields.remember(page.settings());
	}
}
