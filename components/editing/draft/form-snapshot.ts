import { type FormField, isDraftField } from "@/lib/domain/typed/form-fields";
import { withoutUntouchedRows } from "@/lib/domain/typed/typed-values";

/**
 * What stands in a form now, as it would be sent; without passwords, files, what is marked `data-no-draft`, and rows in
 * which nothing was typed.
 */
export function typedFields(form: HTMLFormElement): FormField[] {
	const secret = new Set(
		controlsOf(form)
			.filter((control) => isLeftOut(control))
			.map((control) => control.name),
	);
	const fields: FormField[] = [];
	for (const [name, value] of new FormData(form)) {
		if (typeof value === "string" && isDraftField(name) && !secret.has(name)) fields.push([name, value]);
	}
	return withoutUntouchedRows(fields);
}

/**
 * True if a text differs from what the server drew: somebody typed before the page's scripts came, or the browser put
 * back what was typed before a reload.
 */
export function isTypedInto(form: HTMLFormElement): boolean {
	return controlsOf(form).some((control) => {
		if (control instanceof HTMLSelectElement || isLeftOut(control) || !isDraftField(control.name)) return false;
		return !NO_TEXT.has(control.type) && control.value !== control.defaultValue;
	});
}

const NO_TEXT = new Set(["hidden", "checkbox", "radio", "submit", "button", "reset", "image"]);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
	return [...form.elements].filter(
		(element): element is Control =>
			element instanceof HTMLInputElement ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement,
	);
}

function isLeftOut(control: Control): boolean {
	return control.type === "password" || control.type === "file" || control.dataset.noDraft !== undefined;
}
