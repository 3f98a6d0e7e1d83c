/** Gives a control of the form a text, as if it had been typed: drafts, checks and sums see it. */
export function setControl(control: Element | RadioNodeList | null | undefined, text: string): void {
	const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
	const kind = kinds.find((one) => control instanceof one);
	if (!kind || !isControl(control)) return;
	if (control.value === text) return;
	// React's own accounts of the value would swallow the event.
	Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(control, text);
	control.dispatchEvent(new Event("input", { bubbles: true }));
	control.dispatchEvent(new Event("change", { bubbles: true }));
}

function isControl(
	control: Element | RadioNodeList | null | undefined,
): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
	return control instanceof Element && "value" in control;
}
