package org.parkwright.diagram.tool;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
	private Map<Layouts.Key, LayoutState> before = Map.of();
	private Map<Layouts.Key, LayoutState> after = Map.of();
	private Problem problem;
	private boolean changed;

	/** @param element any of the model; null for a command that changes the layout alone */
	DiagramCommand(String label, EObject element, Layouts layouts, Problems problems, Body body) {
		super(label);
		this.scope = element == null ? null : scope(element);
		this.layouts = layouts;
		this.problems = problems;
		this.runner = new OperationRunner(problems);
		this.body = body;
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
		before = layouts.snapshot();
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
		after = layouts.snapshot();
		if (problem != null) {
			if (changes != null) {
				changes.apply();
			}
			layouts.restore(before);
			problems.add(problem);
			throw new AbortExecutionException(problem.message());
		}
		boolean modelChanged = changes != null
				&& !(changes.getObjectChanges().isEmpty() && changes.getResourceChanges().isEmpty());
		changed = modelChanged || !after.equals(before);
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
		layouts.restore(before);
	}

	@Override
	public void redo() {
		reverse();
		layouts.restore(after);
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
