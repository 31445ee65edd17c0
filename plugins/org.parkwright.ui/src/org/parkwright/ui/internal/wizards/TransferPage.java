package org.parkwright.ui.internal.wizards;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardPage;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfer;
import org.parkwright.core.transfer.TransferDescription;

/** Asks for what one importer or exporter has to know; made of what it says of itself. */
abstract class TransferPage<T extends Transfer> extends WizardPage {

	final T transfer;
	final TransferDescription description;
	OptionFields fields;

	TransferPage(T transfer) {
		super(transfer.description().name());
		this.transfer = transfer;
		this.description = transfer.description();
		setTitle(description.title());
		setDescription(description.meaning() + ".");
	}

	/** @return what is remembered of this importer or exporter */
	final IDialogSettings settings() {
		return DialogSettings.getOrCreateSection(getDialogSettings(), description.name());
	}

	/** @return what keeps the options from being values, for the user, or null */
	final String problemOfOptions() {
		try {
			fields.values(description);
			return null;
		} catch (OptionException e) {
			return e.getMessage();
		}
	}

	/** @return what the user says, on a page that is complete */
	final OptionValues options() {
		try {
			return fields.values(description);
		} catch (OptionException e) {
			throw new IllegalStateException("The page is not complete", e);
		}
	}
}
