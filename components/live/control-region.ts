import { closeMenuOnEscape, closeOtherMenus } from "./menus";
import {
	formOfTyping,
	requestOfAddress,
	requestOfChange,
	requestOfClick,
	requestOfSubmit,
	requestOfTyping,
	type ViewRequest,
} from "./view-request";

/** How long a reader stops typing before the search is answered. */
const TYPING_PAUSE_MS = 80;
/** What shows that somebody is there, anywhere on the page. */
const SIGNS_OF_A_READER = ["pointermove", "touchstart", "scroll", "keydown"] as const;

export type RegionSetup = {
	/** Path of the page: links to it are answered here. */
	path: string;
	/** Query of the view that the server drew, as URLSearchParams writes it. */
	servedSearch: string;
	/** Fetches what drawing in the browser needs. */
	load: () => Promise<unknown>;
	/** Draws the view of a query in the browser, and returns the canonical form of that query. */
	show: (search: string) => Promise<string>;
};

/**
 * Listens to the reader of a region and has views shown, until the function that it returns is called. Knows nothing of
 * React or of what is drawn. Whatever fails becomes an ordinary navigation to the same address.
 */
export function controlRegion(region: HTMLElement, { path, servedSearch, load, show }: RegionSetup): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	let isPressed = false;
	let isTakenOver = false;
	let typing: ReturnType<typeof setTimeout> | undefined;

	const hrefOf = (search: string) => (search === "" ? path : `${path}?${search}`);
	const answer = async ({ search, history }: ViewRequest) => {
		try {
			const query = await show(search);
			if (history !== "keep") afterPaint(() => window.history[`${history}State`](null, "", hrefOf(query)));
		} catch {
			window.location.assign(hrefOf(search));
		}
	};
	const answerInstead = (event: Event, request: ViewRequest | null) => {
		if (!request) return;
		event.preventDefault();
		void answer(request);
	};
	/** Draws the same view in the browser: not while the pointer is down, since what is pressed would be replaced. */
	const takeOver = () => {
		if (isTakenOver || isPressed) return;
		isTakenOver = true;
		void answer(requestOfAddress());
	};
	const setPressed = (pressed: boolean) => () => {
		isPressed = pressed;
	};

	for (const sign of SIGNS_OF_A_READER) {
		window.addEventListener(sign, () => void load().catch(() => undefined), { once: true, passive: true, signal });
	}
	// The pointer may rest on the region before this listens: entering would be missed.
	region.addEventListener("pointermove", takeOver, { signal });
	region.addEventListener("focusin", takeOver, { signal });
	region.addEventListener("pointerdown", setPressed(true), { signal });
	window.addEventListener("pointerup", setPressed(false), { signal });
	window.addEventListener("pointercancel", setPressed(false), { signal });

	region.addEventListener("click", (event) => answerInstead(event, requestOfClick(event, path)), { signal });
	region.addEventListener("change", (event) => answerInstead(event, requestOfChange(event)), { signal });
	region.addEventListener("submit", (event) => answerInstead(event, requestOfSubmit(event)), { signal });
	region.addEventListener(
		"input",
		(event) => {
			const form = formOfTyping(event);
			if (!form) return;
			clearTimeout(typing);
			typing = setTimeout(() => void answer(requestOfTyping(form)), TYPING_PAUSE_MS);
		},
		{ signal },
	);
	window.addEventListener("popstate", () => void answer(requestOfAddress()), { signal });

	region.addEventListener("keydown", closeMenuOnEscape, { signal });
	// Not sooner: on a phone a closing menu moves what is being pressed.
	window.addEventListener("click", ({ target }) => closeOtherMenus(region, target), { signal });

	// Nothing was served (a retry after an error), or the reader went back before the scripts were here.
	const isServed = region.firstElementChild?.childElementCount !== 0;
	if (!isServed || new URLSearchParams(window.location.search).toString() !== servedSearch) takeOver();

	return () => {
		listening.abort();
		clearTimeout(typing);
	};
}

/** The address follows the figures: changing it makes Next's router work, which the reader shouldn't wait for. */
function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}
