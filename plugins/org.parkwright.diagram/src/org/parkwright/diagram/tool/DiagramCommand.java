package org.parkwright.diagram.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.AbortExecutionException;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;
import org.parkwright.diagram.spec.DiagramDescription;

/**
 * One use of a tool: whatever its operations change in the model, recorded as it happens, and the layout. Undo restores
 * both exactly. If an operation cannot be done, all is taken back and {@link #problem()} says why; if nothing changed, or
 * something failed, a command stack keeps no step. Ask for results after the stack has executed it.
 *
 * @since 0.1
 */
public final class DiagramCommand extends AbstractCommand {

	/**
	 * A diagram that is to be opened after the command.
	 *
	 * @param description kind of diagram
	 * @param element     the element that it is on
	 * @param create      whether it may be created if it was never opened
	 */
	public record Opening(DiagramDescription description, EObject element, boolean create) {
	}

	/** A layout that it changed; null where there was or is none. */
	private record LayoutChange(Layouts.Key key, LayoutState before, LayoutState after) {
	}

	/** What a command does. */
	@FunctionalInterface
	interface Body {
		/** @throws ToolFailure if it cannot be done */
		void run(OperationRunner runner);
	}

	private final Notifier scope;
	private final Layouts layouts;
	private final Body body;
	private final OperationRunner runner;
	private final Problems problems;
	private ChangeDescription changes;
	private final List<LayoutChange> layoutChanges = new ArrayList<>();
	private Problem problem;
	private boolean changed;

	/** @param element any of the model; null for a command that changes the layout alone */
	DiagramCommand(String label, EObject element, Layouts layouts, Problems problems, Body body) {
		this(label, element == null ? null : scope(element), layouts, problems, body);
	}

	private DiagramCommand(String label, Notifier scope, Layouts layouts, Problems problems, Body body) {
		super(label);
		this.scope = scope;
		this.layouts = layouts;
		this.problems = problems;
		this.runner = new OperationRunner(problems);
		this.body = body;
	}

	/**
	 * Does what several commands of one model would do, in their order and as one step; if one of them cannot be done,
	 * none is.
	 *
	 * @param label    for users
	 * @param commands at least one, none executed
	 */
	public static DiagramCommand together(String label, List<DiagramCommand> commands) {
		return together(label, commands, () -> null);
	}

	/**
	 * As {@link #together(String, List)}, and looks at the outcome before it stays.
	 *
	 * @param refusal asked when all are done: why nothing of it may stay, for users; null if all is well
	 * @since 0.2
	 */
	public static DiagramCommand together(String label, List<DiagramCommand> commands, Supplier<String> refusal) {
		DiagramCommand first = commands.get(0);
		return new DiagramCommand(label, first.scope, first.layouts, first.problems, runner -> {
			commands.forEach(command -> command.body.run(runner));
			String why = refusal.get();
			if (why != null) {
				throw ToolFailure.refusal("tool.value", Place.NONE, why);
			}
		});
	}

	/** Everything that an operation may reach: the resource set if there is one. */
	private static Notifier scope(EObject element) {
		if (element.eResource() == null) {
			return EcoreUtil.getRootContainer(element);
		}
		return element.eResource().getResourceSet() != null ? element.eResource().getResourceSet() : element.eResource();
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		Map<Layouts.Key, LayoutState> before = layouts.snapshot();
		ChangeRecorder recorder = scope == null ? null : new ChangeRecorder();
		if (recorder != null) {
			recorder.setResolveProxies(false);
			recorder.beginRecording(List.of(scope));
		}
		try {
			body.run(runner);
		} catch (ToolFailure e) {
			problem = e.problem();
		} catch (RuntimeException e) {
			problem = new Problem(Severity.ERROR, "tool.failed", getLabel() + " failed and changed nothing: " + e, Place.NONE);
		} finally {
			if (recorder != null) {
				changes = recorder.endRecording();
				recorder.dispose();
			}
		}
		Map<Layouts.Key, LayoutState> after = layouts.snapshot();
		Set<Layouts.Key> keys = new LinkedHashSet<>(before.keySet());
		keys.addAll(after.keySet());
		keys.stream().filter(key -> !Objects.equals(before.get(key), after.get(key)))
				.forEach(key -> layoutChanges.add(new LayoutChange(key, before.get(key), after.get(key))));
		if (problem != null) {
			if (changes != null) {
				changes.apply();
			}
			layoutChanges.forEach(change -> put(change.key, change.before));
			if (problem.severity() != Severity.INFO) {
				problems.add(problem);
			}
			throw new AbortExecutionException(problem.message());
		}
		boolean modelChanged = changes != null
				&& !(changes.getObjectChanges().isEmpty() && changes.getResourceChanges().isEmpty());
		changed = modelChanged || !layoutChanges.isEmpty();
		if (!changed) {
			throw new AbortExecutionException("nothing changed");
		}
	}

	@Override
	public boolean canUndo() {
		return changed;
	}

	@Override
	public void undo() {
		reverse();
		layoutChanges.forEach(change -> put(change.key, change.before));
	}

	@Override
	public void redo() {
		reverse();
		layoutChanges.forEach(change -> put(change.key, change.after));
	}

	/** Diagrams that were laid out meanwhile without a command keep their layout, so only what it changed is put back. */
	private void put(Layouts.Key key, LayoutState state) {
		if (state == null) {
			layouts.remove(key);
		} else {
			layouts.set(key, state);
		}
	}

	private void reverse() {
		if (changes != null) {
			changes.applyAndReverse();
		}
	}

	/** @return what went wrong, so that nothing was changed; null if all went well */
	public Problem problem() {
		return problem;
	}

	/** @return whether model or layout changed */
	public boolean changed() {
		return changed;
	}

	/** @return elements that it created and that are still there, in order */
	public List<EObject> created() {
		return runner.created().stream().filter(element -> element.eContainer() != null || element.eResource() != null)
				.toList();
	}

	/** @return diagrams that are to be opened */
	public List<Opening> openings() {
		return runner.openings();
	}

	/** @return the elements whose features changed, for a selection */
	@Override
	public Collection<?> getAffectedObjects() {
		Set<Object> affected = new LinkedHashSet<>(created());
		if (affected.isEmpty() && changes != null) {
			affected.addAll(changes.getObjectChanges().keySet());
		}
		return affected;
	}

	@Override
	public void dispose() {
		changes = null;
	}
}
