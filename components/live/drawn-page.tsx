import { type ComponentProps, startTransition, useCallback, useEffect, useLayoutEffect } from "react";
import { flushSync } from "react-dom";
import { afterPaint } from "./after-paint";
import { LivePage } from "./live-page";
import { answerOfParts, type PartId, partsInSight, type Shown, withCaughtUp } from "./parts";

/**
 * The page in the browser. What is in sight has the newest answer in the frame that follows the reader's choice; the
 * parts out of sight catch up after it, together, since each frame has its price, and give way to the next choice. One that
 * comes into sight before its turn, moved there by the new figures or by the reader, is drawn at once: what is seen never
 * disagrees.
 */
export function DrawnPage({
	shown,
	show,
	...page
}: Omit<ComponentProps<typeof LivePage>, "answer" | "answerOf"> & { shown: Shown; show: (next: Shown) => void }) {
	const { answer, lagging } = shown;
	const catchUp = useCallback((parts: readonly PartId[]) => show(withCaughtUp(shown, parts)), [show, shown]);

	useLayoutEffect(() => {
		if (lagging.size === 0) return;
		const seen = partsInSight(lagging.keys());
		if (seen.length > 0) return catchUp(seen);
		const waiting = [...lagging.keys()];
		const stopMarking = mark(waiting);
		const stopWaiting = afterPaint(() => startTransition(() => catchUp(waiting)));
		return () => {
			stopMarking();
			stopWaiting();
		};
	}, [lagging, catchUp]);

	useEffect(() => {
		if (lagging.size === 0) return;
		const listening = new AbortController();
		const { signal } = listening;
		const draw = (parts: readonly PartId[]) => parts.length > 0 && flushSync(() => catchUp(parts));
		const comeIntoSight = () => draw(partsInSight(lagging.keys()));
		window.addEventListener("scroll", comeIntoSight, { passive: true, signal });
		window.addEventListener("resize", comeIntoSight, { signal });
		// Paper shows all of the page, and what is printed is taken at once.
		window.addEventListener("beforeprint", () => draw([...lagging.keys()]), { signal });
		return () => listening.abort();
	}, [lagging, catchUp]);

	return <LivePage {...page} answer={answer} answerOf={answerOfParts(shown)} />;
}

/** Says of parts that they don't have the newest answer yet, to programs that read the page, until the function is called. */
function mark(parts: readonly PartId[]): () => void {
	const elements = parts.flatMap((part) => document.getElementById(part) ?? []);
	for (const element of elements) element.setAttribute("aria-busy", "true");
	return () => {
		for (const element of elements) element.removeAttribute("aria-busy");
	};
}
