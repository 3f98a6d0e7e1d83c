/** A field of a form as text; empty if it isn't there, or is a file. */
export function formText(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === "string" ? value : "";
}

/** A parameter of a page's address; the first, if it is there several times. */
export function firstOf(value: string | string[] | undefined): string {
	return (Array.isArray(value) ? value[0] : value) ?? "";
}
