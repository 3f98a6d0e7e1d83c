import { DEFAULT_VIEW } from "@/lib/domain/view/view";

/** What a select or a radio shows when the link doesn't name it. */
const DEFAULTS: Record<string, string> = {
	measure: DEFAULT_VIEW.measure,
	by: DEFAULT_VIEW.by,
	scale: DEFAULT_VIEW.scale,
	currency: DEFAULT_VIEW.currency,
};

/** Sets the controls of the view's form to a view's parameters; a field that is being typed in is left alone. */
export function syncForm(form: HTMLFormElement, params: URLSearchParams): void {
	for (const control of form.elements) {
		if ((control as HTMLInputElement).name === "") continue;
		if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
			const value = params.get(control.name) ?? DEFAULTS[control.name] ?? "";
			control.checked = value.split(",").includes(control.value);
		} else if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) {
			if (control === document.activeElement && control instanceof HTMLInputElement) continue;
			control.value = params.get(control.name) ?? DEFAULTS[control.name] ?? "";
		}
	}
}
