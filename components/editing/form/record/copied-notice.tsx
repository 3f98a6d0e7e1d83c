"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { isDraftField } from "@/lib/domain/typed/form-fields";
import { SMALL_BUTTON } from "../style/button-styles";
import { RECORD_FORM_ID } from "./form-state";

/** The record that a new one's form was filled from. */
export type CopiedFrom = { name: string; href: string };

/** Says what a form was filled from, and marks each field that was copied until somebody has been in it. */
export function CopiedNotice({ from: { name, href } }: { from: CopiedFrom }) {
	const t = useTranslations("form.copied");
	const marked = useRef(new Set<HTMLElement>());
	const [left, setLeft] = useState(0);

	useEffect(() => {
		const form = document.getElementById(RECORD_FORM_ID);
		if (!(form instanceof HTMLFormElement)) return;
		const frames = marked.current;
		for (const frame of copiedFrames(form)) frames.add(frame);
		for (const frame of frames) frame.dataset.copied = "";
		setLeft(frames.size);
		const look = ({ target }: Event) => {
			const frame = target instanceof Element ? target.closest<HTMLElement>("[data-copied]") : null;
			if (!frame) return;
			unmark(frame, frames);
			setLeft(frames.size);
		};
		form.addEventListener("focusout", look);
		form.addEventListener("change", look);
		return () => {
			form.removeEventListener("focusout", look);
			form.removeEventListener("change", look);
			for (const frame of frames) unmark(frame, frames);
		};
	}, []);

	return (
		<aside aria-label={t("label")} className="no-print my-4 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
			<p className="m-0">{t.rich("from", { name, link: (words) => <a href={href}>{words}</a> })}</p>
			{left > 0 && (
				<p className="m-0 mt-1 flex flex-wrap items-center gap-3">
					<span role="status">{t("left", { count: left })}</span>
					<button
						type="button"
						onClick={() => goTo([...marked.current].find(({ isConnected }) => isConnected))}
						className={SMALL_BUTTON}
					>
						{t("next")}
					</button>
					<button
						type="button"
						onClick={() => {
							for (const frame of marked.current) unmark(frame, marked.current);
							setLeft(0);
						}}
						className={SMALL_BUTTON}
					>
						{t("all")}
					</button>
				</p>
			)}
		</aside>
	);
}

/** The frames of fields in which something stands. */
function copiedFrames(form: HTMLFormElement): HTMLElement[] {
	return [...form.elements].flatMap((control) => {
		const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
		if (!isText && !(control instanceof HTMLSelectElement)) return [];
		const isOne = isDraftField(control.name) && !control.name.startsWith("save.") && !LEFT_OUT.has(control.type);
		const frame = isOne && control.value.trim() !== "" ? control.closest<HTMLElement>("[data-field]") : null;
		return frame ? [frame] : [];
	});
}

const LEFT_OUT = new Set(["hidden", "checkbox", "radio", "submit", "button"]);

function unmark(frame: HTMLElement, frames: Set<HTMLElement>): void {
	delete frame.dataset.copied;
	frames.delete(frame);
}

function goTo(frame: HTMLElement | undefined): void {
	if (!frame) return;
	for (let fold = frame.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
		fold.open = true;
	// A document that is cited stands as a card before its control.
	const controls = [...frame.querySelectorAll<HTMLElement>("input:not([type=hidden]),select,textarea,button,a")];
	controls.find((control) => control.checkVisibility())?.focus();
}
