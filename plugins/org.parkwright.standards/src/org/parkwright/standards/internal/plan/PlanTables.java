package org.parkwright.standards.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.Discharge;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkLevel;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.TaskState;
import org.parkwright.model.park.YearAccount;
import org.parkwright.standards.Scorecard;

/** What a park states of itself, for the chapters of a plan. A table without rows is left out. */
final class PlanTables {

	private static final String PARKS = "plan-park";
	private static final Column PARK = Column.text("park", "Park", "Name of the park");
	private static final Column YEAR = Column.year("year", "Year", "Calendar year");
	private static final Column NAME = Column.text("name", "Name", "What it is called");

	/** Plants and networks. */
	private static final SequencedMap<String, String> KINDS = Column.words("energyPlant", "Energy plant", "wastewaterPlant", "Waste-water plant", "reclaimedWaterPlant", "Reclaimed-water plant",
			"waterSupplyPlant", "Waterworks", "landfill", "Landfill site", "wasteToEnergyPlant", "Waste-to-energy plant", "hazardousWasteIncinerator", "Hazardous-waste incinerator", "recyclingPlant",
			"Recycling plant", "sludgePlant", "Sludge plant", "pipeline", "Pipeline", "steamNetwork", "Steam network", "powerGrid", "Power grid", "road", "Road", "rail", "Rail", "portFacility",
			"Port facility", "informationSystem", "Information system", "rnDCenter", "Research and development centre", "serviceCenter", "Service centre");

	private PlanTables() {
	}

	/** @return sections of one table each, by their ids */
	static Map<String, ResultSection> of(EipModel model) {
		Map<String, ResultSection> sections = new LinkedHashMap<>();
		for (ResultTable table : List.of(parks(model), years(model), goals(model), firms(model), sectors(model), discharges(model), plants(model), management(model), responsible(model))) {
			if (table.rows() > 0) {
				sections.put(table.id(), new ResultSection(table.id(), table.heading(), table.title(), ResultSection.Part.MAIN, List.of(shown(table, model.getParks().size() > 1)), Set.of()));
			}
		}
		return sections;
	}

	/** One park needs no name in each row. */
	private static Block shown(ResultTable table, boolean several) {
		return several || table.id().equals(PARKS) ? table : Excerpt.of(table).columns(table.columns().stream().filter(column -> column.traits().where() != Column.Where.FILES && !isUnit(column, table)).map(Column::id)
				.filter(id -> !id.equals(PARK.id())).toArray(String[]::new));
	}

	/** What stands behind the numbers of other columns. */
	private static boolean isUnit(Column column, ResultTable table) {
		return table.columns().stream().anyMatch(other -> other.unitColumn().equals(column.id()));
	}

	private static String known(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}

	private static ResultTable parks(EipModel model) {
		ResultTable.Rows rows = ResultTable.of(PARKS, "The park in figures", "A park").columns(PARK, Column.text("country", "Country", "Country that it lies in"),
				Column.text("province", "Province", "Province or state"),
				Column.choice("level", "Approved by", "Level of government that approved it", ParkLevel.NATIONAL.getLiteral(), "National government", ParkLevel.PROVINCIAL.getLiteral(), "Province",
						ParkLevel.MUNICIPAL.getLiteral(), "Municipality"),
				Column.text("program", "Programme", "Programme that it belongs to"), Column.year("established", "Founded", "Year in which it was founded"), Column.number("area", "Area", "Area", "km2"),
				Column.number("population", "Population", "People who live in it", "person"), Column.count("firms_1", "Firms", "Firms that the model has"),
				Column.count("infrastructure_1", "Infrastructure", "Plants and networks that the model has"));
		for (Park park : model.getParks()) {
			rows.add(park.getName(), known(park.getCountry()), known(park.getProvince()), park.getLevel() == ParkLevel.UNKNOWN ? null : park.getLevel().getLiteral(), known(park.getProgram()),
					park.getEstablished(), park.getArea(), park.getPopulation(), park.getFirms().size(), park.getInfrastructure().size());
		}
		return rows.table();
	}

	private static ResultTable years(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-years", "The park by year", "A year of a park").columns(PARK, YEAR,
				Column.number("added_value", "Industrial added value", "Industrial added value in prices of its account", "currency/a").unitIn("currency"),
				Column.text("currency", "Currency", "Money of the row, a year").filesOnly(), Column.number("employees", "Employees", "People employed", "person"),
				Column.number("energy", "Energy", "Comprehensive energy consumption", "tce/a"), Column.number("freshwater", "Fresh water", "Fresh water taken", "m3/a"),
				Column.number("wastewater", "Waste water", "Waste water discharged", "m3/a"), Column.number("solid_waste", "Solid waste", "Industrial solid waste made", "t/a"),
				Column.number("hazardous_waste", "Hazardous waste", "Hazardous waste made", "t/a"));
		String money = Objects.requireNonNullElse(model.getCurrency(), "currency") + "/a";
		for (Park park : model.getParks()) {
			for (YearAccount account : park.getAccounts()) {
				if (account.getYear() != null) {
					rows.add(park.getName(), account.getYear(), account.getIndustrialAddedValue(), money, account.getEmployees(), account.getEnergy(), account.getFreshwater(), account.getWastewater(),
							account.getSolidWaste(), account.getHazardousWaste());
				}
			}
		}
		return rows.table();
	}

	private static ResultTable goals(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-goals", "What is aimed at", "A value of an indicator that is aimed at").columns(PARK, Column.text("id", "Indicator", "Standard and row"), NAME.chineseIn("local_name"),
				Column.year("year", "Year", "Year of the value"), Column.number("value", "Value", "Value in that year", "").unitIn("unit"),
				Column.number("intended", "Intended", "Value that is aimed at", "").unitIn("unit"), Column.year("intended_year", "Intended in", "Year that the value is aimed at for"),
				Column.text("unit", "Unit of measure", "Unit of measure of the row"), Column.text("responsible", "Responsible", "Who answers for it"),
				Column.text("local_name", "Local name", "Name in Chinese or the language of the standard").filesOnly());
		for (Park park : model.getParks()) {
			for (YearAccount account : park.getAccounts()) {
				for (IndicatorValue value : account.getValues()) {
					if (value.getTarget() != null && value.getIndicator() != null) {
						rows.add(park.getName(), TaskTable.code(value.getIndicator()), value.getIndicator().getName(), value.getYear() == null ? account.getYear() : value.getYear(), value.getValue(),
								value.getTarget(), value.getTargetYear(), known(Scorecard.unit(value.getIndicator())), known(value.getResponsible()), known(value.getIndicator().getLocalName()));
					}
				}
			}
		}
		return rows.table();
	}

	private static ResultTable firms(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-firms", "Firms", "A firm").columns(PARK, NAME, Column.text("sector", "Branch", "Code of its branch and the list that the code is of"),
				Column.number("employees", "Employees", "People employed", "person"), Column.year("start_year", "Since", "Year in which it began"), Column.flag("key", "Key enterprise", "Whether it is a key enterprise"),
				Column.flag("iso", "ISO 14001", "Whether its environmental management is certified"), Column.text("description", "Note", "What else is said of it"));
		for (Park park : model.getParks()) {
			for (Firm firm : park.getFirms()) {
				String code = known(firm.getSectorCode());
				rows.add(park.getName(), TaskTable.label(firm), code == null || known(firm.getSectorScheme()) == null ? code : code + " (" + firm.getSectorScheme().strip() + ")", firm.getEmployees(),
						firm.getStartYear(), firm.getKeyEnterprise(), firm.getIsoCertified(), Objects.requireNonNullElse(known(firm.getDescription()), ""));
			}
		}
		return rows.table();
	}

	private static ResultTable sectors(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-sectors", "Added value of sectors", "A sector of a year").columns(PARK, YEAR,
				Column.choice("kind", "Sector", "Sector of the account", SectorKind.MANUFACTURING.getLiteral(), "Manufacturing", SectorKind.SERVICES.getLiteral(), "Services",
						SectorKind.CONSTRUCTION.getLiteral(), "Construction", SectorKind.HOUSEHOLD.getLiteral(), "Households and public institutions", SectorKind.TRANSPORT.getLiteral(), "Transport",
						SectorKind.INDUSTRIAL_PROCESS.getLiteral(), "Industrial processes and product use", SectorKind.WASTE.getLiteral(), "Waste and waste water", SectorKind.OTHER.getLiteral(), "Other"),
				NAME, Column.number("added_value", "Industrial added value", "Industrial added value in prices of its account", "currency/a").unitIn("currency"),
				Column.text("currency", "Currency", "Money of the row, a year").filesOnly());
		String money = Objects.requireNonNullElse(model.getCurrency(), "currency") + "/a";
		for (Park park : model.getParks()) {
			for (YearAccount account : park.getAccounts()) {
				for (Sector sector : account.getSectors()) {
					if (account.getYear() != null && sector.getIndustrialAddedValue() != null) {
						rows.add(park.getName(), account.getYear(), sector.getKind().getLiteral(), known(sector.getName()), sector.getIndustrialAddedValue(), money);
					}
				}
			}
		}
		return rows.table();
	}

	private static ResultTable discharges(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-discharges", "Discharges", "A substance of a year").columns(PARK, YEAR, Column.text("substance", "Substance", "What is emitted to air or water"),
				Column.number("amount", "Discharged", "How much of it", "t/a"));
		for (Park park : model.getParks()) {
			for (YearAccount account : park.getAccounts()) {
				for (Discharge discharge : account.getDischarges()) {
					if (account.getYear() != null && discharge.getSubstance() != null) {
						rows.add(park.getName(), account.getYear(), TaskTable.label(discharge.getSubstance()), discharge.getAmount());
					}
				}
			}
		}
		return rows.table();
	}

	private static ResultTable plants(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-plants", "Infrastructure", "A plant or network").columns(PARK, NAME, Column.choice("kind", "Kind", "What it is", KINDS),
				Column.text("owner", "Owner", "Who owns it"), Column.text("capacity", "Capacity", "What it can do"), Column.text("description", "Note", "What else is said of it"));
		for (Park park : model.getParks()) {
			for (Infrastructure plant : park.getInfrastructure()) {
				rows.add(park.getName(), TaskTable.label(plant), kind(plant), known(plant.getOwner()), known(plant.getCapacityNote()), Objects.requireNonNullElse(known(plant.getDescription()), ""));
			}
		}
		return rows.table();
	}

	/** @return the class as codes are written, such as {@code powerGrid} */
	private static String kind(Infrastructure plant) {
		String name = plant.eClass().getName();
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

	private static ResultTable management(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-management", "Management of the park", "A body that runs a park").columns(PARK, NAME,
				Column.number("staff", "Staff", "People who work there", "person"), Column.text("certifications", "Certificates", "What it is certified by"), Column.text("description", "Note", "What else is said of it"));
		for (Park park : model.getParks()) {
			if (park.getManagement() != null) {
				rows.add(park.getName(), TaskTable.label(park.getManagement()), park.getManagement().getStaff(), known(String.join(", ", park.getManagement().getCertifications())), known(park.getManagement().getDescription()));
			}
		}
		return rows.table();
	}

	/** Who answers for tasks and for values of standards. */
	private static ResultTable responsible(EipModel model) {
		ResultTable.Rows rows = ResultTable.of("plan-responsible", "Who is responsible", "A person or office").columns(Column.text("responsible", "Responsible", "Who answers for it"),
				Column.text("tasks", "Tasks", "Tasks of the roadmap"), Column.text("indicators", "Indicators", "Rows of standards"),
				Column.number("investment", "Investment", "What their tasks cost once", "currency").unitIn("currency"), Column.text("currency", "Currency", "Money of the investment").filesOnly());
		List<RoadmapTask> tasks = model.getParks().stream().flatMap(park -> park.getTasks().stream()).filter(task -> task.getState() != TaskState.STOPPED && known(task.getResponsible()) != null).toList();
		List<IndicatorValue> values = model.getParks().stream().flatMap(park -> park.getAccounts().stream()).flatMap(account -> account.getValues().stream())
				.filter(value -> value.getIndicator() != null && known(value.getResponsible()) != null).toList();
		List<String> names = new ArrayList<>();
		tasks.forEach(task -> names.add(known(task.getResponsible())));
		values.forEach(value -> names.add(known(value.getResponsible())));
		for (String name : names.stream().distinct().toList()) {
			List<RoadmapTask> own = tasks.stream().filter(task -> name.equals(known(task.getResponsible()))).toList();
			rows.add(name, joined(own, TaskTable::label), joined(values.stream().filter(value -> name.equals(known(value.getResponsible()))).map(IndicatorValue::getIndicator).distinct().toList(), TaskTable::code),
					own.stream().mapToDouble(task -> task.getInvestment() == null ? Double.NaN : task.getInvestment()).sum(), Objects.requireNonNullElse(model.getCurrency(), "currency"));
		}
		return rows.table();
	}

	private static <T> String joined(List<T> elements, Function<T, String> name) {
		return elements.stream().map(name).collect(Collectors.joining(", "));
	}
}
