import { readUncitedKind, type UncitedKind } from "@/lib/domain/queue/uncited";

const CITE = "gigacampus:cite";

/** Has the control of a citation name a document by its id or address, or none by "", as if somebody had chosen it there. */
export function citeBy(control: Element | RadioNodeList | null | undefined, value: string): void {
	if (control instanceof HTMLInputElement) control.dispatchEvent(new CustomEvent(CITE, { detail: value }));
}

/** Hears of what `citeBy` asks of a control. */
export function onCite(control: HTMLElement | null | undefined, choose: (value: string) => void): () => void {
	const hear = (event: Event) => {
		const value: unknown = (event as CustomEvent).detail;
		if (typeof value === "string") choose(value);
	};
	control?.addEventListener(CITE, hear);
	return () => control?.removeEventListener(CITE, hear);
}

const CITE_MANY = "gigacampus:cite-many";

/** Opens the panel of sources with all facts without one of a kind ticked. */
export function citeMany(kind: UncitedKind): void {
	document.dispatchEvent(new CustomEvent(CITE_MANY, { detail: kind }));
}

/** Hears of what `citeMany` asks. */
export function onCiteMany(open: (kind: UncitedKind | null) => void): () => void {
	const hear = (event: Event) => open(readUncitedKind((event as CustomEvent).detail));
	document.addEventListener(CITE_MANY, hear);
	return () => document.removeEventListener(CITE_MANY, hear);
}
