package org.parkwright.ui.internal.wizards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;

/**
 * Rows of a page with three columns: a label, a field, and behind it a button or a unit. Rows are added by hand or made of the
 * options of an importer or exporter.
 */
final class OptionFields {

	/** What the user can say again next time; names and files belong to one file alone. */
	private static final Set<TransferOption.Kind> REMEMBERED = Set.of(TransferOption.Kind.NUMBER, TransferOption.Kind.YEAR, TransferOption.Kind.YES_NO,
			TransferOption.Kind.CHOICE);
	private static final int COLUMNS = 3;

	/** A field as text, and how it is filled. */
	private record Field(Supplier<String> text, Consumer<String> fill) {
	}

	private final Composite area;
	private final Runnable changed;
	private final Set<Character> mnemonics = new HashSet<>();
	private final Map<TransferOption, Field> fields = new LinkedHashMap<>();

	/** @param area a grid of three columns. @param changed called whenever the user changes something */
	OptionFields(Composite area, Runnable changed) {
		this.area = area;
		this.changed = changed;
	}

	/** Adds a text without anything behind it. */
	Text text(String label, String value) {
		Text text = field(label, value);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(text);
		return text;
	}

	/** Adds a text with a button that finds what to write there. */
	Text browsed(String label, String value, Runnable browse) {
		Text text = field(label, value);
		Button button = new Button(area, SWT.PUSH);
		button.setText("Browse…");
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse.run()));
		return text;
	}

	/** Adds a list to choose from. */
	Combo combo(String label, List<String> items) {
		label(label);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(combo);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		return combo;
	}

	/** Adds a paragraph over all columns. */
	void note(String text) {
		if (!text.isEmpty()) {
			Label note = new Label(area, SWT.WRAP);
			note.setText(text);
			GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 10).hint(450, SWT.DEFAULT).grab(true, false).applyTo(note);
		}
	}

	/** Adds a line over all columns of which a part can be clicked. */
	void link(String text, Runnable clicked) {
		Link link = new Link(area, SWT.NONE);
		link.setText(text);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> clicked.run()));
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(link);
	}

	private Text field(String label, String value) {
		label(label);
		Text text = new Text(area, SWT.BORDER);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(event -> changed.run());
		return text;
	}

	private Label label(String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(mnemonic(text) + ":");
		return label;
	}

	/** @return the text with a mnemonic that no other row has, at the beginning of a word if there is one */
	private String mnemonic(String text) {
		int best = -1;
		for (int i = 0; i < text.length(); i++) {
			boolean free = Character.isLetter(text.charAt(i)) && !mnemonics.contains(Character.toLowerCase(text.charAt(i)));
			boolean starts = i == 0 || text.charAt(i - 1) == ' ';
			if (free && (starts || best < 0)) {
				best = i;
				if (starts) {
					break;
				}
			}
		}
		if (best < 0) {
			return text;
		}
		mnemonics.add(Character.toLowerCase(text.charAt(best)));
		return text.substring(0, best) + "&" + text.substring(best);
	}

	/** Adds a row for each option, with the values that were remembered. */
	void add(TransferDescription description, IDialogSettings settings) {
		for (TransferOption option : description.options()) {
			Field field = field(option);
			fields.put(option, field);
			String remembered = REMEMBERED.contains(option.kind()) ? settings.get(option.id()) : null;
			field.fill.accept(remembered == null ? option.preset() : remembered);
		}
	}

	private Field field(TransferOption option) {
		return switch (option.kind()) {
		case TEXT, YEAR -> written(option, text(option.title(), ""));
		case NUMBER -> written(option, number(option));
		case FILE -> {
			Text[] text = new Text[1];
			text[0] = browsed(option.title(), "", () -> browse(area, SWT.OPEN, option.title(), option.files(), "", text[0]::setText));
			yield written(option, text[0]);
		}
		case CHOICE -> choice(option);
		case YES_NO -> check(option);
		};
	}

	private static Field written(TransferOption option, Text text) {
		text.setMessage(option.meaning());
		text.setToolTipText(option.help());
		return new Field(text::getText, text::setText);
	}

	private Text number(TransferOption option) {
		if (option.unit().equals("1")) {
			return text(option.title(), "");
		}
		Text text = field(option.title(), "");
		new Label(area, SWT.NONE).setText(option.unit());
		return text;
	}

	private Field choice(TransferOption option) {
		List<String> codes = new ArrayList<>(option.choices().keySet());
		List<String> words = new ArrayList<>(option.choices().values());
		if (option.preset().isEmpty() && !option.required()) {
			codes.addFirst("");
			words.addFirst("");
		}
		Combo combo = combo(option.title(), words);
		combo.setToolTipText(option.help());
		return new Field(() -> combo.getSelectionIndex() < 0 ? "" : codes.get(combo.getSelectionIndex()),
				text -> combo.select(codes.indexOf(text)));
	}

	private Field check(TransferOption option) {
		new Label(area, SWT.NONE);
		Button check = new Button(area, SWT.CHECK);
		check.setText(mnemonic(option.title()));
		check.setToolTipText(option.help());
		GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).applyTo(check);
		check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		return new Field(() -> check.getSelection() ? "yes" : "no", text -> check.setSelection("yes".equals(text) || "true".equals(text)));
	}

	/** @return what the user says. @throws OptionException if that is no value; the message names the field by its label */
	OptionValues values(TransferDescription description) throws OptionException {
		Map<String, String> texts = new LinkedHashMap<>();
		fields.forEach((option, field) -> {
			String text = field.text.get();
			if (!text.isBlank() || !option.preset().isEmpty()) {
				texts.put(option.id(), text);
			}
		});
		return OptionValues.of(description, texts, TransferOption::title);
	}

	/** Keeps for the next time what does not belong to one file alone. */
	void remember(IDialogSettings settings) {
		fields.forEach((option, field) -> {
			if (REMEMBERED.contains(option.kind())) {
				settings.put(option.id(), field.text.get());
			}
		});
	}

	/** Lets the user choose a file of one of these kinds. */
	static void browse(Control parent, int style, String title, List<FileKind> kinds, String proposal, Consumer<String> chosen) {
		FileDialog dialog = new FileDialog(parent.getShell(), style);
		dialog.setText(title);
		List<String> endings = new ArrayList<>(kinds.stream().map(kind -> "*." + kind.ending()).toList());
		List<String> names = new ArrayList<>(kinds.stream().map(FileKind::title).toList());
		if (style == SWT.OPEN) {
			if (kinds.size() > 1) {
				names.addFirst(String.join(", ", names));
				endings.addFirst(String.join(";", endings));
			}
			endings.add("*.*");
			names.add("All files");
		}
		dialog.setFilterExtensions(endings.toArray(String[]::new));
		dialog.setFilterNames(names.toArray(String[]::new));
		dialog.setFileName(proposal);
		String file = dialog.open();
		if (file != null) {
			chosen.accept(Path.of(file).toString());
		}
	}
}
