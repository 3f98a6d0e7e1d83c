import type { APIRequestContext, APIResponse, Page } from "@playwright/test";

export type FormToSend = {
	/** Which form of the page. */
	form: string;
	/** What is filled in; the rest stays as it is. */
	values?: Record<string, string>;
};

/**
 * Sends a form of a page as a browser without JavaScript does, hidden fields and the button with it, but with the
 * cookies of `request`, whoever that is: their own page may not even show the form.
 */
export async function sendForm(
	request: APIRequestContext,
	page: Page,
	{ form, values = {} }: FormToSend,
): Promise<APIResponse> {
	const fields = await page
		.locator(form)
		.first()
		.evaluate((element, filledIn) => {
			const button = element.querySelector<HTMLButtonElement>("[data-save], button:not([name]), button");
			const data = new FormData(element as HTMLFormElement, button);
			for (const [name, value] of Object.entries(filledIn)) data.set(name, value);
			return [...data].map(([name, value]) => [name, String(value)] as const);
		}, values);
	const multipart = new FormData();
	for (const [name, value] of fields) multipart.append(name, value);
	const headers = { origin: new URL(page.url()).origin };
	return request.post(page.url(), { multipart, headers, maxRedirects: 0 });
}
