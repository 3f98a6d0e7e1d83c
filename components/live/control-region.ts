import { afterPaint } from "./after-paint";
import { closeMenuOnEscape, closeOtherMenus } from "./menus";
import { endTyping, noteTyping } from "./typing";
import {
	changedForm,
	formOfSearch,
	linkOfDrawing,
	requestOfAddress,
	requestOfChange,
	requestOfClick,
	requestOfPart,
	requestOfSubmit,
	requestOfTyping,
	turnsPage,
	type ViewRequest,
} from "./view-request";

/** How long a reader stops typing before the search is answered. */
const TYPING_PAUSE_MS = 80;
/** What shows that somebody is there, anywhere on the page. */
const SIGNS_OF_A_READER = ["pointermove", "touchstart", "scroll", "keydown"] as const;

/** A view that isn't answered from the data that are here: its canonical query. */
export class ElsewhereError extends Error {
	constructor(readonly query: string) {
		super("The view is of other data.");
	}
}

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
	/** Something is drawn, or will be when what that needs is there. */
	let isAsked = false;
	/** A press is repeated that the reader has made before what they did since. */
	let isPressingAgain = false;
	/** What answers the search when its typing pauses; null when there is nothing to answer. */
	let typing: ReturnType<typeof setTimeout> | null = null;
	/** Canonical query of what is shown; null before anything was. */
	let shown: string | null = null;
	/** The query before the typing that the newest entry of the history was made by; null if it was made otherwise. */
	let beforeTyping: string | null = null;
	/** The browser was asked to go back to where the typing began, which is shown already. */
	let isGoingBack = false;

	const hrefOf = (search: string) => (search === "" ? path : `${path}?${search}`);
	/** One entry of the history for each change: none for the same view, one for all that is typed at a stretch. */
	const keepAddress = (query: string, by: ViewRequest["by"]) => {
		const before = shown ?? window.location.search.slice(1);
		const origin = beforeTyping;
		shown = query;
		beforeTyping = null;
		if (by === "drawing") return;
		nameAddress(hrefOf(query));
		if (by === "history") return;
		if (by === "typing") beforeTyping = origin ?? before;
		if (query === before) return;
		const isOfTyping = origin !== null && by !== "choice";
		if (isOfTyping && query === origin) {
			beforeTyping = null;
			isGoingBack = true;
			return afterPaint(() => window.history.back());
		}
		// The address follows the figures: changing it makes Next's router work, which the reader shouldn't wait for.
		afterPaint(() => window.history[isOfTyping ? "replaceState" : "pushState"](null, "", hrefOf(query)));
	};
	const forgetTyping = () => {
		if (typing) clearTimeout(typing);
		typing = null;
	};
	const answer = async ({ search, by }: ViewRequest) => {
		isAsked = true;
		if (by !== "drawing") forgetTyping();
		if (by !== "drawing" && by !== "typing") endTyping(region);
		try {
			keepAddress(await show(search), by);
		} catch (error) {
			window.location.assign(hrefOf(error instanceof ElsewhereError ? error.query : search));
		}
	};
	const answerTyping = (form: HTMLFormElement, by: "typing" | "typed") => {
		forgetTyping();
		typing = setTimeout(() => void answer(requestOfTyping(form, by)), TYPING_PAUSE_MS);
	};
	const answerInstead = (event: Event, request: ViewRequest | null) => {
		if (!request) return;
		event.preventDefault();
		void answer(request);
	};
	/**
	 * Draws the same view in the browser: not while the pointer is down, since what is pressed would be replaced, and the
	 * press lost. What drawing needs may come while it is.
	 */
	const draw = async () => {
		if (isTakenOver) return;
		isTakenOver = true;
		await load().catch(() => undefined);
		if (isPressed) await released(signal);
		// Whatever was asked for meanwhile is drawn anyway, and the address doesn't say it yet.
		if (!isAsked) await answer(requestOfAddress("drawing"));
	};
	const takeOver = () => isPressed || void draw();
	/** A finger moves over nothing before it presses: what is moved by hand is reached for by touching it. */
	const onTouch = ({ target }: Event) => {
		if (target instanceof Element && target.closest("[data-by-hand]")) void draw();
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
	region.addEventListener("touchstart", onTouch, { passive: true, signal });
	window.addEventListener("pointerup", setPressed(false), { signal });
	window.addEventListener("pointercancel", setPressed(false), { signal });

	/** What only the browser's drawing answers was pressed in the server's: it is drawn, then pressed there. */
	const pressWhenDrawn = (link: HTMLAnchorElement) => {
		isAsked = true;
		const same = `a[href="${CSS.escape(link.getAttribute("href") ?? "")}"]`;
		show(requestOfAddress("drawing").search).then(
			() => {
				isPressingAgain = true;
				region.querySelector<HTMLElement>(same)?.click();
				isPressingAgain = false;
			},
			() => window.location.assign(link.href),
		);
	};
	const onClick = (event: MouseEvent) => {
		const ofDrawing = region.hasAttribute("data-live") ? null : linkOfDrawing(event);
		if (ofDrawing) {
			event.preventDefault();
			return pressWhenDrawn(ofDrawing);
		}
		const request = requestOfClick(event, path);
		if (!request) return;
		event.preventDefault();
		void answer(request).then(() => turnsPage(event) && afterPaint(() => goToTop(region)));
	};
	region.addEventListener("click", onClick, { signal });
	// A part that is moved by hand has its view answered when it comes to rest.
	region.addEventListener("viewasked", (event) => answerInstead(event, requestOfPart(event)), { signal });
	// A part that steps through views by itself says which one it rests on: the address is that one's, and what is chosen next comes after it.
	const onShown = (event: Event) => {
		const request = requestOfPart(event);
		if (!request) return;
		shown = request.search;
		beforeTyping = null;
		nameAddress(hrefOf(shown));
		window.history.replaceState(window.history.state, "", hrefOf(shown));
	};
	region.addEventListener("viewshown", onShown, { signal });
	region.addEventListener("submit", (event) => answerInstead(event, requestOfSubmit(event)), { signal });
	const onChange = (event: Event) => {
		const form = formOfSearch(event);
		// What was typed last is still to be answered: with it, the typing is over.
		if (form && typing) answerTyping(form, "typed");
		else if (form) beforeTyping = null;
		else answerInstead(event, requestOfChange(event));
	};
	region.addEventListener("change", onChange, { signal });
	const onInput = (event: Event) => {
		noteTyping(event.target);
		const form = formOfSearch(event);
		if (form) answerTyping(form, "typing");
	};
	region.addEventListener("input", onInput, { signal });
	const followHistory = () => {
		if (!isGoingBack) void answer(requestOfAddress("history"));
		isGoingBack = false;
	};
	window.addEventListener("popstate", followHistory, { signal });
	// A page that the browser had kept whole comes back with whatever stood in its form.
	window.addEventListener("pageshow", ({ persisted }) => persisted && followHistory(), { signal });

	region.addEventListener("keydown", closeMenuOnEscape, { signal });
	// Not sooner: on a phone a closing menu moves what is being pressed.
	window.addEventListener("click", ({ target }) => isPressingAgain || closeOtherMenus(region, target), { signal });

	// Nothing was served (a retry after an error), or the reader went back before the scripts were here.
	const isServed = region.firstElementChild?.childElementCount !== 0;
	if (!isServed || new URLSearchParams(window.location.search).toString() !== servedSearch) takeOver();
	else if (!region.hasAttribute("data-live")) {
		// A reader on a slow line has typed or chosen in the server's drawing before the scripts were here.
		const early = changedForm(region);
		if (early?.search) {
			noteTyping(early.search);
			answerTyping(early.form, "typing");
		} else if (early) void answer({ ...requestOfTyping(early.form, "typing"), by: "choice" });
	}

	return () => {
		listening.abort();
		forgetTyping();
	};
}

/** Says in the page's head which view it shows now: browsers share the address that stands there. */
function nameAddress(href: string): void {
	const link = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
	if (link) link.href = new URL(href, link.href).href;
}

/** When the pointer has been let go, and what it pressed has heard of it. */
function released(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const options = { once: true, signal };
		for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => setTimeout(resolve), options);
	});
}

/** A page of a table is read from its top: the link to it stands at the foot of the last one. */
function goToTop(region: HTMLElement): void {
	const top = region.querySelector<HTMLElement>("[data-page-top]");
	top?.focus({ preventScroll: true });
	top?.scrollIntoView();
}
