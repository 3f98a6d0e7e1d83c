/** What a page's own clocks say of its first moments, in milliseconds since it was asked for. */
export interface Watched {
	/** First frame with a row of data, and with a mark of a chart; null if none came. */
	rowMs: number | null;
	markMs: number | null;
	/** Beyond 50 ms of each long task after the first paint. */
	blockedMs: number;
	layoutShift: number;
}

declare global {
	interface Window {
		benchWatch: () => Watched;
		benchPainted: () => Promise<{ sightMs: number; allMs: number; eventMs: number }>;
	}
}

/** Runs in the page, before its own scripts: from then on `benchWatch()` tells. */
export function watchPage({ row, mark }: { row: string; mark: string }): void {
	const seen: { rowMs: number | null; markMs: number | null } = { rowMs: null, markMs: null };
	const tasks: PerformanceEntry[] = [];
	let layoutShift = 0;
	new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) layoutShift += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: "layout-shift", buffered: true });
	const isShown = (selector: string) =>
		[...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
	const look = () => {
		for (const [name, selector] of [
			["rowMs", row],
			["markMs", mark],
		] as const) {
			if (seen[name] !== null || !isShown(selector)) continue;
			seen[name] = Number.NaN;
			// A message is handled after the frame that this callback precedes.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				seen[name] = performance.now();
			};
			port2.postMessage(null);
		}
		if (seen.rowMs === null || seen.markMs === null) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	window.benchWatch = () => {
		const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
		const late = tasks.filter((task) => task.startTime + task.duration > painted);
		return { ...seen, layoutShift, blockedMs: late.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0) };
	};
}

/**
 * Runs in the page: from then on `benchPainted()` resolves after the next click, once nothing changes any more, with
 * the times from the click to the end of the first frame in which all that the window shows is as it stays, and of the
 * first in which all of the page is, and with the browser's own event timing.
 */
export function watchClicks(): void {
	const QUIET_MS = 400;
	const PARTS = [
		"main p[role=status]",
		"main li",
		"main summary",
		"main dl",
		".chart-drawing svg",
		"main table",
		"main [aria-busy]",
	];
	const isInSight = (element: Element) => {
		const { top, bottom, width } = element.getBoundingClientRect();
		return width > 0 && top < window.innerHeight && bottom > 0;
	};
	const look = () => {
		const parts = PARTS.flatMap((part) => [...document.querySelectorAll(part)]);
		const looks = (elements: Element[]) => elements.map((element) => element.textContent).join("|");
		return { sight: looks(parts.filter(isInSight)), all: looks(parts) };
	};
	window.benchPainted = () =>
		new Promise((resolve) => {
			let [clicked, eventMs] = [0, 0];
			let timer: ReturnType<typeof setTimeout>;
			const frames: ({ at: number } & ReturnType<typeof look>)[] = [];
			const before = look();
			const events = new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					if ((entry as PerformanceEventTiming).interactionId) eventMs = Math.max(eventMs, entry.duration);
				}
			});
			events.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
			const changes = new MutationObserver(() => {
				if (clicked === 0) return;
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => {
						frames.push({ at: performance.now(), ...look() });
						clearTimeout(timer);
						const last = frames.at(-1);
						if (!last || last.all === before.all) return;
						timer = setTimeout(() => {
							changes.disconnect();
							events.disconnect();
							const since = (of: "sight" | "all") =>
								(frames.find((frame) => frame[of] === last[of])?.at ?? Number.NaN) - clicked;
							resolve({ sightMs: since("sight"), allMs: since("all"), eventMs });
						}, QUIET_MS);
					};
					port2.postMessage(null);
				});
			});
			const region = document.querySelector("[data-live]") ?? document.body;
			changes.observe(region, { subtree: true, childList: true, characterData: true, attributes: true });
			// The release of the button is what makes a click.
			window.addEventListener(
				"pointerup",
				(event) => {
					clicked = event.timeStamp;
				},
				{ once: true, capture: true },
			);
		});
}
