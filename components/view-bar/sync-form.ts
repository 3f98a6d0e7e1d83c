import { isBeingTyped } from "@/components/live/typing";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import type { TypedFields } from "./typed-fields";

/** What a select or a radio shows when the link doesn't name it. */
const DEFAULTS: Record<string, string> = {
	measure: DEFAULT_VIEW.measure,
	currency: DEFAULT_VIEW.currency,
};

/** Sets the controls of the view's form to a view's parameters; a field that is being typed in is left alone. */
export function syncForm(form: HTMLFormElement, params: URLSearchParams, typed: TypedFields): void {
	for (const control of form.elements) {
		const isControl = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
		if (!isControl || control.name === "" || isBeingTyped(control)) continue;
		if (control.type === "hidden") {
			keep(control as HTMLInputElement, params.get(control.name) ?? "");
			continue;
		}
		const value = params.get(control.name) ?? DEFAULTS[control.name] ?? "";
		if (control.type === "checkbox" || control.type === "radio") {
			const isChecked = value.split(",").includes(control.value);
			// To set what is set already costs as much as to change it.
			if ((control as HTMLInputElement).checked !== isChecked) (control as HTMLInputElement).checked = isChecked;
		} else {
			const text = Object.hasOwn(typed, control.name) ? typed[control.name as keyof TypedFields].text : value;
			if (control.value !== text) control.value = text;
		}
	}
}

/** What no control changes is sent only where it isn't as usual. */
function keep(control: HTMLInputElement, value: string): void {
	if (control.value !== value) control.value = value;
	if (control.disabled !== (value === "")) control.disabled = value === "";
}
