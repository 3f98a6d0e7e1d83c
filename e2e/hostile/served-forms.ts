import type { Page } from "@playwright/test";
import type { ServedForm } from "./odd/odd-forms";

/**
 * The forms on pages that call actions, for whoever is signed in in the page's browser, with the hidden fields that
 * name them.
 */
export function servedForms(page: Page, paths: readonly string[]): Promise<ServedForm[]> {
	return page.evaluate(async (addresses) => {
		const found = await Promise.all(
			addresses.map(async (path) => {
				const html = await (await fetch(path)).text();
				const shown = new DOMParser().parseFromString(html, "text/html");
				return [...shown.querySelectorAll("form")].map((form) => ({
					path,
					fields: [...new FormData(form)].map(([name, value]) => ({ name, value: String(value) })),
				}));
			}),
		);
		return found.flat().filter(({ fields }) => fields.some(({ name }) => name.startsWith("$ACTION_")));
	}, paths);
}

/** The id of the action that a form calls: in the name of its field, or with the arguments that are bound to it. */
export function actionOf({ fields }: ServedForm): string {
	for (const { name, value } of fields) {
		const [, id] =
			/^\$ACTION_ID_(\w+)$/.exec(name) ?? /"id":"(\w+)"/.exec(name.startsWith("$ACTION_") ? value : "") ?? [];
		if (id) return id;
	}
	return "";
}
