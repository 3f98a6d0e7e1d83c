/** Marks a field that is being typed into: its text is the reader's until it is left, sent or put aside. */
const TYPED = "data-typed";

/** Notes that a field is being typed into; choices are no typing. */
export function noteTyping(target: EventTarget | null): void {
	if (isTextField(target)) target.setAttribute(TYPED, "");
}

/** The fields of a region follow the view again. */
export function endTyping(region: Element): void {
	for (const field of region.querySelectorAll(`[${TYPED}]`)) field.removeAttribute(TYPED);
}

/** Whether a control has a text that the reader is still typing. */
export function isBeingTyped(control: Element): boolean {
	return control.hasAttribute(TYPED);
}

/** Whether an element is a field for text or figures. */
function isTextField(element: unknown): element is HTMLInputElement {
	return element instanceof HTMLInputElement && !["checkbox", "radio", "hidden"].includes(element.type);
}
