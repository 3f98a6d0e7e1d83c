import { type RefObject, useEffect, useRef } from "react";

export type ListChange =
	| { kind: "added" }
	| { kind: "removed"; index: number }
	| { kind: "moved"; to: number; move: "up" | "down" };

/** Puts the focus where a person goes on after adding, removing or moving a row of a list. */
export function useFocusAfterChange(list: RefObject<HTMLElement | null>, count: number) {
	const expected = useRef<ListChange | null>(null);
	useEffect(() => {
		const change = expected.current;
		const element = list.current;
		if (!change || !element || count < 0) return;
		expected.current = null;
		const rows = [...element.querySelectorAll<HTMLElement>(":scope > ol > [data-row]")];
		if (change.kind === "added") {
			rows.at(-1)?.querySelector<HTMLElement>("input:not([type=hidden]),select,textarea")?.focus();
		} else if (change.kind === "moved") {
			const row = rows[change.to];
			const buttons = [...(row?.querySelectorAll<HTMLButtonElement>("[data-row-button]") ?? [])];
			const wanted = buttons.find((button) => button.dataset.rowButton === change.move && !button.disabled);
			(wanted ?? buttons.find((button) => !button.disabled))?.focus();
			row?.scrollIntoView({ block: "nearest" });
		} else {
			const next = rows[Math.min(change.index, rows.length - 1)];
			const add = element.querySelector<HTMLElement>(":scope > div > [data-add]");
			(next?.querySelector<HTMLElement>("[data-row-button=remove]") ?? add)?.focus();
		}
	});
	return (change: ListChange) => {
		expected.current = change;
	};
}
