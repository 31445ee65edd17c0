package org.parkwright.report.internal;

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

/** Figures of sections as items of a design, each with its caption on the same page. */
final class Pictures {

	/** Points that a figure takes of a page at most, so that its heading and its caption stand beside it. */
	private static final double HIGHEST = 560;
	/** What designs get pictures from by the id of the figure. */
	static final String ASKED = "parkwright.pictures";
	static final String SVG = "image/svg+xml";
	static final String PNG = "image/png";

	private final ReportDesignHandle design;
	private final ElementFactory factory;
	private final Contents contents;
	private final boolean vectors;
	private final boolean whole;
	private int number;

	/**
	 * @param vectors whether the format of the report shows vectors
	 * @param whole   whether the design holds the pictures; else it asks for them when it gets to their pages, and they can be drawn until then
	 */
	Pictures(ReportDesignHandle design, Contents contents, boolean vectors, boolean whole) {
		this.design = design;
		this.contents = contents;
		this.vectors = vectors;
		this.whole = whole;
		factory = design.getElementFactory();
	}

	/** Fills the images of a design of a user's that are named as figures are. */
	static void fill(ReportDesignHandle design, Contents contents, boolean vectors) throws SemanticException {
		Pictures pictures = new Pictures(design, contents, vectors, true);
		for (ResultSection section : contents.sections()) {
			for (Figure figure : section.figures()) {
				if (design.findElement(figure.id()) instanceof ImageHandle image) {
					pictures.embed(image, "figure-" + figure.id(), figure);
				}
			}
		}
	}

	GridHandle figure(Figure figure, ResultSection section) throws SemanticException {
		int height = contents.pictures().height(figure.id());
		String title = contents.presentation().text(figure.title(), section.marks());
		String caption = contents.presentation().text(Sentence.of("Figure {0}: {1}", Integer.toString(++number), title), Set.of());
		GridHandle grid = factory.newGridItem(null, 1, 1);
		grid.setWidth("100%");
		grid.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		CellHandle cell = grid.getCell(1, 1);
		ImageHandle image = factory.newImage(null);
		if (whole) {
			embed(image, "figure-" + number, figure);
		} else {
			image.setSource(DesignChoiceConstants.IMAGE_REF_TYPE_EXPR);
			image.setTypeExpression(Tables.quoted(vectors ? SVG : PNG));
			image.setValueExpression("reportContext.getAppContext().get(\"" + ASKED + "\").apply(" + Tables.quoted(figure.id()) + ")");
		}
		double scale = Math.min(Tables.WIDTH / FigurePictures.WIDTH, HIGHEST / height);
		image.setWidth(scale * FigurePictures.WIDTH + "pt");
		image.setHeight(scale * height + "pt");
		image.setAltText(caption);
		cell.getContent().add(image);
		LabelHandle label = factory.newLabel(null);
		label.setStyleName("caption");
		label.setText(caption);
		cell.getContent().add(label);
		return grid;
	}

	private void embed(ImageHandle image, String name, Figure figure) throws SemanticException {
		embed(design, image, name, vectors ? SVG : PNG, contents.pictures().picture(figure.id(), vectors));
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
