package org.parkwright.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.eclipse.birt.report.model.api.CellHandle;
import org.eclipse.birt.report.model.api.ElementFactory;
import org.eclipse.birt.report.model.api.GridHandle;
import org.eclipse.birt.report.model.api.ImageHandle;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.api.elements.structures.EmbeddedImage;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.Sentence;
import org.parkwright.figure.FigureDrawing;
import org.parkwright.figure.FigureOption;

import com.google.gson.JsonObject;

/** Figures of sections as items of a design, each with its caption on the same page. */
final class Pictures {

	/** Pixels of 1/96 inch by which figures are drawn; shown at the width of the text. */
	private static final int PIXELS = 760;
	private static final double DENSITY = 2;
	/** Points that a figure takes of a page at most, so that its heading and its caption stand beside it. */
	private static final double HIGHEST = 560;
	static final String SVG = "image/svg+xml";
	static final String PNG = "image/png";

	private final ReportDesignHandle design;
	private final ElementFactory factory;
	private final Contents contents;
	private final boolean vectors;
	private int number;

	/** @param vectors whether the format of the report shows vectors */
	Pictures(ReportDesignHandle design, Contents contents, boolean vectors) {
		this.design = design;
		this.contents = contents;
		this.vectors = vectors;
		factory = design.getElementFactory();
	}

	/** Fills the images of a design of a user's that are named as figures are. */
	static void fill(ReportDesignHandle design, Contents contents, boolean vectors) throws SemanticException {
		Pictures pictures = new Pictures(design, contents, vectors);
		for (ResultSection section : contents.sections()) {
			for (Figure figure : section.figures()) {
				if (design.findElement(figure.id()) instanceof ImageHandle image) {
					pictures.embed(image, "figure-" + figure.id(), pictures.draw(figure));
				}
			}
		}
	}

	/** A figure as a picture. @param height pixels at the width of all figures */
	record Drawn(byte[] picture, int height) {
	}

	/** Each figure is drawn once for all formats that show vectors. */
	private Drawn draw(Figure figure) {
		return contents.drawn().computeIfAbsent(figure.id() + (vectors ? SVG : PNG), key -> draw(FigureOption.of(figure, contents.presentation())));
	}

	private Drawn draw(JsonObject option) {
		int height = FigureDrawing.height(option, PIXELS);
		return new Drawn(vectors ? FigureDrawing.svg(option, PIXELS, height).getBytes(StandardCharsets.UTF_8)
				: FigureDrawing.png(option, PIXELS, height, DENSITY), height);
	}

	GridHandle figure(Figure figure, ResultSection section) throws SemanticException {
		Drawn drawn = draw(figure);
		String title = contents.presentation().text(figure.title(), section.marks());
		String caption = contents.presentation().text(Sentence.of("Figure {0}: {1}", Integer.toString(++number), title), Set.of());
		GridHandle grid = factory.newGridItem(null, 1, 1);
		grid.setWidth("100%");
		grid.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		CellHandle cell = grid.getCell(1, 1);
		ImageHandle image = factory.newImage(null);
		embed(image, "figure-" + number, drawn);
		double scale = Math.min(Tables.WIDTH / PIXELS, HIGHEST / drawn.height);
		image.setWidth(scale * PIXELS + "pt");
		image.setHeight(scale * drawn.height + "pt");
		image.setAltText(caption);
		cell.getContent().add(image);
		LabelHandle label = factory.newLabel(null);
		label.setStyleName("caption");
		label.setText(caption);
		cell.getContent().add(label);
		return grid;
	}

	private void embed(ImageHandle image, String name, Drawn drawn) throws SemanticException {
		embed(design, image, name, vectors ? SVG : PNG, drawn.picture);
	}

	static void embed(ReportDesignHandle design, ImageHandle image, String name, String type, byte[] picture) throws SemanticException {
		EmbeddedImage embedded = StructureFactory.createEmbeddedImage();
		embedded.setName(name);
		embedded.setType(type);
		embedded.setData(picture);
		design.addImage(embedded);
		image.setSource(DesignChoiceConstants.IMAGE_REF_TYPE_EMBED);
		image.setImageName(name);
	}
}
