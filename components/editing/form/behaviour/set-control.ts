/** Gives a control of the form a text, as if it had been typed: drafts, checks and sums see it. */
export function setControl(control: Element | RadioNodeList | null | undefined, text: string): void {
	const isSelect = control instanceof HTMLSelectElement;
	if (!isSelect && !(control instanceof HTMLInputElement)) return;
	if (control.value === text) return;
	// React's own accounts of the value would swallow the event.
	const prototype = isSelect ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
	Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, text);
	control.dispatchEvent(new Event("input", { bubbles: true }));
	control.dispatchEvent(new Event("change", { bubbles: true }));
}
