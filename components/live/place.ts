const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, summary, [tabindex]";

/** What is unfolded and which charts are shown as tables: choices of the reader that are no part of the view. */
const UNFOLDED = "input:is([type=checkbox], [type=radio])[id]:checked";

/**
 * Where the reader is in a region: open menus, unfolded parts, focus and half-typed text. The browser's drawing takes
 * the place of the server's with the same structure, so the position among its kind finds each again. Returns how to
 * restore it.
 */
export function rememberPlace(region: HTMLElement): (next: HTMLElement) => void {
	const open = [...region.querySelectorAll("details")].map((details) => details.open);
	const focused = [...region.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement as Element);
	const typed = [...region.querySelectorAll<HTMLInputElement>("input[type=search], input[type=number]")].map(
		(input) => input.value,
	);
	const unfolded = [...region.querySelectorAll(UNFOLDED)].map((input) => input.id);
	return (next) => {
		for (const id of unfolded) {
			const input = next.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
			if (input) input.checked = true;
		}
		next.querySelectorAll("details").forEach((details, index) => {
			if (open[index]) details.open = true;
		});
		next.querySelectorAll<HTMLInputElement>("input[type=search], input[type=number]").forEach((input, index) => {
			input.value = typed[index] ?? input.value;
		});
		if (focused < 0) return;
		const target = next.querySelectorAll<HTMLElement>(FOCUSABLE)[focused];
		target?.focus({ preventScroll: true });
	};
}
