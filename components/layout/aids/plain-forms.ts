/**
 * Forms that ask for an address (`method="get"`) and are answered by another page: one entry of the browser's history
 * for a change and none for no change, addresses without empty fields, and a form that says what its page shows when the
 * browser had kept the page whole. Without scripts they work as they are. Returns what stops it.
 */
export function followPlainForms(page: Document): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	const view = page.defaultView ?? window;
	// After whoever answers a form here.
	page.addEventListener("submit", (event) => !event.defaultPrevented && send(event, view.location), { signal });
	const reset = ({ persisted }: PageTransitionEvent) => {
		if (persisted) for (const form of page.querySelectorAll("form")) if (isPlain(form)) form.reset();
	};
	view.addEventListener("pageshow", reset, { signal });
	return () => listening.abort();
}

function send(event: SubmitEvent, location: Location): void {
	const form = event.target;
	if (!(form instanceof HTMLFormElement) || !isPlain(form)) return;
	const address = new URL(form.getAttribute("action") ?? "", location.href);
	if (address.origin !== location.origin) return;
	event.preventDefault();
	const fields = [...new FormData(form, event.submitter)].flatMap(([name, value]): [string, string][] =>
		typeof value === "string" && value.trim() !== "" ? [[name, value]] : [],
	);
	address.search = new URLSearchParams(fields).toString();
	const isSame = address.pathname === location.pathname && !isChanged(form);
	// The address that a page has already makes no entry.
	location.assign(isSame ? location.href : address.href);
}

/** True for a form that asks for an address by itself; React's own have no address. */
function isPlain(form: HTMLFormElement): boolean {
	const method = form.getAttribute("method") ?? "get";
	return method.toLowerCase() === "get" && Boolean(form.getAttribute("action")?.startsWith("/"));
}

/** Whether a form says anything else than it was served with. */
function isChanged(form: HTMLFormElement): boolean {
	return [...form.elements].some((control) => {
		if (control instanceof HTMLSelectElement) {
			const options = [...control.options];
			return (options.find((option) => option.hasAttribute("selected")) ?? options[0])?.value !== control.value;
		}
		if (!(control instanceof HTMLInputElement)) return false;
		const isChoice = control.type === "checkbox" || control.type === "radio";
		return isChoice ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
	});
}
