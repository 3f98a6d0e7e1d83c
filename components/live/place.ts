import { isBeingTyped, noteTyping } from "./typing";

const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, summary, [tabindex]";
const TYPED = "input:not([type=checkbox], [type=radio], [type=hidden])";

/**
 * Remembers where the reader is in a region: open menus, half-typed text and focus. Returns what restores it once the browser's drawing has taken the place of the server's.
 */
export function rememberPlace(region: HTMLElement): () => void {
	const open = all(region, "details")
		.filter((details) => details.hasAttribute("open"))
		.map((details) => finderOf(region, details, "details"));
	const typed = all(region, TYPED).map((input) => ({
		find: finderOf(region, input, TYPED),
		value: input instanceof HTMLInputElement ? input.value : "",
		isBeingTyped: isBeingTyped(input),
	}));
	const focused = all(region, FOCUSABLE).find((element) => element === document.activeElement);
	const findFocused = focused && finderOf(region, focused, FOCUSABLE);
	return () => {
		for (const find of open) find()?.setAttribute("open", "");
		for (const { find, value, isBeingTyped } of typed) {
			const input = find();
			if (input instanceof HTMLInputElement) input.value = value;
			if (input && isBeingTyped) noteTyping(input);
		}
		findFocused?.()?.focus({ preventScroll: true });
	};
}

/**
 * Finds the element of the next drawing that is what `element` was: by its id, its name and value or its link; where it
 * has none of them, or several have the same, by its position among its like.
 */
function finderOf(region: HTMLElement, element: HTMLElement, kind: string): () => HTMLElement | undefined {
	const same = selectorOf(element) ?? kind;
	const position = all(region, same).indexOf(element);
	const positionInKind = all(region, kind).indexOf(element);
	return () => all(region, same)[position] ?? all(region, kind)[positionInKind];
}

/** What an element is known by; null for one that its position alone tells from others. */
function selectorOf(element: HTMLElement): string | null {
	if (element.id !== "") return `#${CSS.escape(element.id)}`;
	const tag = element.localName;
	const known = tag === "a" ? ["href"] : ["name", "value"];
	const attributes = tag === "details" ? [] : known.filter((attribute) => element.hasAttribute(attribute));
	if (attributes.length === 0) return null;
	return tag + attributes.map((name) => `[${name}="${CSS.escape(element.getAttribute(name) ?? "")}"]`).join("");
}

function all(region: HTMLElement, selector: string): HTMLElement[] {
	return [...region.querySelectorAll<HTMLElement>(selector)];
}
