/** What a control that removes itself hands the focus to; no text field, which would open a keyboard on a phone. */
const CONTROLS = "a[href], button, summary, select, input:is([type=checkbox], [type=radio])";
/** Parts whose members stand beside each other. */
const LISTS = "ul, ol, dl, tbody, nav, [role=list]";
/** A part that answers to keys itself, as a map does: its keys go on working. */
const ANSWERS_TO_KEYS = "[tabindex='0']";
/** What says where one is. */
const LANDINGS = "h1, h2, h3, h4, h5, h6, legend, summary, [role=status], [tabindex='-1']";

/** Where something was before it was removed. */
type Gap = { parent: Element; next: Node | null; previous: Node | null; removed: Node };

/**
 * Keeps the focus near when the element that has it is removed, which would leave a keyboard at the top of the page:
 * on what is next in its list, else on what is before it, else on the part around it that answers to keys, else on the nearest
 * heading above. A button that was disabled
 * while it waited has the focus again. Whoever moves the focus themselves is left alone. Returns what stops it.
 */
export function keepFocus(root: HTMLElement): () => void {
	const { ownerDocument: page } = root;
	const listening = new AbortController();
	const { signal } = listening;
	let focused: Element | null = null;

	const isLost = () => page.activeElement === null || page.activeElement === page.body;
	root.addEventListener("focusin", ({ target }) => (focused = target instanceof Element ? target : null), { signal });
	// Some browsers tell of a removed element that it has lost the focus, and tell it before.
	const forget = ({ target }: FocusEvent) =>
		setTimeout(() => {
			if (target === focused && focused?.isConnected && !focused.matches(":disabled") && isLost()) focused = null;
		});
	root.addEventListener("focusout", forget, { signal });

	const observer = new MutationObserver((records) => {
		if (!focused || !isLost()) return;
		const gone = focused;
		if (gone.isConnected) {
			const isChanged = records.some(({ type, target }) => type === "attributes" && target === gone);
			if (isChanged && !gone.matches(":disabled"))
				setTimeout(() => isLost() && gone instanceof HTMLElement && gone.focus());
			return;
		}
		const gap = gapOf(gone, records);
		focused = null;
		if (gap) setTimeout(() => isLost() && focusOn(landingOf(gap, gone)));
	});
	observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
	signal.addEventListener("abort", () => observer.disconnect());
	return () => listening.abort();
}

/** The gap that an element left: where the outermost part that was removed with it stood. */
function gapOf(gone: Element, records: readonly MutationRecord[]): Gap | null {
	let gap: Gap | null = null;
	for (const { target, removedNodes, nextSibling: next, previousSibling: previous } of records) {
		const lost: Node = gap?.parent ?? gone;
		const removed = [...removedNodes].find((node) => node.contains(lost));
		if (removed && target instanceof Element) gap = { parent: target, next, previous, removed };
	}
	return gap?.parent.isConnected ? gap : null;
}

function landingOf(gap: Gap, gone: Element): HTMLElement | null {
	const page = gap.parent.ownerDocument;
	const list = gap.parent.closest<HTMLElement>(LISTS);
	const scope = page.querySelector("main") ?? page.body;
	return (
		(list === gap.parent ? memberBeside(gap, gone) : null) ??
		(list && controlBeside(list, gap)) ??
		gap.parent.closest<HTMLElement>(ANSWERS_TO_KEYS) ??
		visible(scope, LANDINGS).findLast((element) => !isAfter(gap, element) && element.textContent.trim() !== "") ??
		page.getElementById("content")
	);
}

/** The same control of the next member of a list, or of the one before: of the next row, the button that was pressed. */
function memberBeside(gap: Gap, gone: Element): HTMLElement | null {
	const controls = gap.removed instanceof Element ? [...gap.removed.querySelectorAll(CONTROLS)] : [];
	const position = Math.max(0, controls.indexOf(gone));
	const members = [...gap.parent.children].map((member) => ({
		isAfter: isAfter(gap, member),
		controls: [...(member.matches(CONTROLS) ? [member as HTMLElement] : []), ...visible(member, CONTROLS)],
	}));
	const filled = members.filter((member) => member.controls.length > 0);
	const beside = filled.find((member) => member.isAfter) ?? filled.at(-1);
	return beside?.controls[Math.min(position, beside.controls.length - 1)] ?? null;
}

function controlBeside(list: HTMLElement, gap: Gap): HTMLElement | null {
	const controls = visible(list, CONTROLS);
	return controls.find((control) => isAfter(gap, control)) ?? controls.at(-1) ?? null;
}

/** Whether an element stands behind a gap. */
function isAfter({ parent, next, previous }: Gap, element: Element): boolean {
	const behind = next?.parentNode === parent ? next : previous?.parentNode === parent ? previous.nextSibling : null;
	if (behind) return behind.contains(element) || Boolean(behind.compareDocumentPosition(element) & 4);
	if (previous === null) return parent.contains(element) || Boolean(parent.compareDocumentPosition(element) & 4);
	return !parent.contains(element) && Boolean(parent.compareDocumentPosition(element) & 4);
}

function visible(scope: Element, selector: string): HTMLElement[] {
	return [...scope.querySelectorAll<HTMLElement>(selector)].filter(
		(element) => !element.matches(":disabled") && (element.checkVisibility?.({ visibilityProperty: true }) ?? true),
	);
}

function focusOn(element: HTMLElement | null): void {
	if (element && !element.matches(`${CONTROLS}, [tabindex]`)) element.tabIndex = -1;
	element?.focus();
}
