/** A view that the reader asks for. */
export type ViewRequest = {
	/** Query string without its question mark. */
	search: string;
	/**
	 * How it is asked for: by drawing in place of the server, by the browser's history, by a choice, or by typing that goes
	 * on or has ended.
	 */
	by: "drawing" | "history" | "choice" | "typing" | "typed";
};

/** The view that the page's address asks for. */
export function requestOfAddress(by: "drawing" | "history"): ViewRequest {
	return { search: window.location.search.slice(1), by };
}

/** The view of a link to this page that is plainly clicked; null for every other click, which is the browser's. */
export function requestOfClick(event: MouseEvent, path: string): ViewRequest | null {
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (!link || !isPlainClick(event) || link.hasAttribute("target") || link.hasAttribute("download")) return null;
	// A part of the page is gone to, by the browser, unless the link says that the region itself answers it, or that it can't.
	const { inPlace, wholePage } = link.dataset;
	// Links in drawings have their address as text alone.
	const { origin, pathname, search, hash } = new URL(link.getAttribute("href") ?? "", window.location.href);
	if (wholePage !== undefined || (hash !== "" && inPlace === undefined)) return null;
	if (origin !== window.location.origin || pathname !== path) return null;
	return { search: search.slice(1), by: "choice" };
}

/** The view that a part of the region asks for by itself: the map, of what it has been moved to. */
export function requestOfPart(event: Event): ViewRequest | null {
	const search: unknown = event instanceof CustomEvent ? event.detail : null;
	return typeof search === "string" ? { search, by: "choice" } : null;
}

/** A link that is plainly clicked and that the browser's drawing answers by itself: a chart as its table. */
export function linkOfDrawing(event: MouseEvent): HTMLAnchorElement | null {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-chart-as]") : null;
	return isPlainClick(event) ? link : null;
}

/** Whether a click asks for a link in its own place: not in a new tab or window, nor as a file. */
export function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
	return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}

/** Whether a click leads to the page of a table before or after this one. */
export function turnsPage({ target }: Event): boolean {
	const link = target instanceof Element ? target.closest("a") : null;
	return link !== null && ["prev", "next"].includes(link.rel);
}

/** The view that the form asks for after a choice; null for the search, which is answered while it is typed. */
export function requestOfChange({ target }: Event): ViewRequest | null {
	const form = viewFormOf(target);
	return form && !isSearch(target) ? { search: queryOfForm(form), by: "choice" } : null;
}

/** The form whose search is being typed into, or is left; null for everything else. */
export function formOfSearch({ target }: Event): HTMLFormElement | null {
	return isSearch(target) ? viewFormOf(target) : null;
}

/** The view that a typed search asks for. */
export function requestOfTyping(form: HTMLFormElement, by: "typing" | "typed"): ViewRequest {
	return { search: queryOfForm(form), by };
}

/** The view that a sent form asks for; null if it is no form of a view. */
export function requestOfSubmit({ target }: Event): ViewRequest | null {
	const form = target instanceof HTMLFormElement && isViewForm(target) ? target : null;
	return form && { search: queryOfForm(form), by: "typed" };
}

/**
 * The form of a region as the server drew it, if anything in it is otherwise than it was served, and its search if that
 * is among it; null if nothing is. A field that has the focus isn't finished: its change is still to come.
 */
export function changedForm(region: Element): { form: HTMLFormElement; search: HTMLInputElement | null } | null {
	const changed = [...region.querySelectorAll("form[data-view-form] :is(input, select)")].filter(isChanged);
	const search = changed.find(isSearch) ?? null;
	const form = viewFormOf(search ?? changed.find((control) => control !== document.activeElement) ?? null);
	return form && { form, search };
}

function isChanged(control: Element): boolean {
	if (control instanceof HTMLSelectElement) {
		const served = [...control.options].findIndex((option) => option.hasAttribute("selected"));
		return control.selectedIndex !== Math.max(0, served);
	}
	if (!(control instanceof HTMLInputElement)) return false;
	// A year that is none was served, is said in a notice, and isn't taken by its field.
	const served = Object.assign(document.createElement("input"), { type: control.type, value: control.defaultValue });
	return control.checked !== control.defaultChecked || control.value !== served.value;
}

function isSearch(target: EventTarget | null): target is HTMLInputElement {
	return target instanceof HTMLInputElement && target.type === "search";
}

function viewFormOf(target: EventTarget | null): HTMLFormElement | null {
	const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
	return isControl && target.form && isViewForm(target.form) ? target.form : null;
}

function isViewForm(form: HTMLFormElement): boolean {
	return form.hasAttribute("data-view-form");
}

function queryOfForm(form: HTMLFormElement): string {
	const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
	return new URLSearchParams(fields).toString();
}
