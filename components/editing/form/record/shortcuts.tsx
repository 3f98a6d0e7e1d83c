"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { PLAIN_BUTTON, SMALL_BUTTON } from "../style/button-styles";
import { RECORD_FORM_ID } from "./form-state";
import { pressShortcut } from "./press-shortcut";

/** Shows the list of keys; where there is a keyboard. */
export function ShortcutsButton() {
	const t = useTranslations("form");
	return (
		<button type="button" data-show-shortcuts="" className={`${SMALL_BUTTON} no-print mt-3 max-lg:hidden`}>
			{t("shortcuts")} <kbd>?</kbd>
		</button>
	);
}

/** The keys of a form, and the list of them on "?". */
export function Shortcuts() {
	const t = useTranslations("form");
	const dialog = useRef<HTMLDialogElement>(null);
	const [keys, setKeys] = useState<{ key: string; label: string }[]>([]);

	useEffect(() => {
		const open = () => {
			const buttons = document.querySelectorAll<HTMLElement>(`[form=${RECORD_FORM_ID}][data-shortcut]`);
			const known = new Map([...buttons].map((button) => [button.dataset.shortcut ?? "", button.textContent ?? ""]));
			setKeys(
				[...known].map(([key, label]) => ({ key: `Alt+${key.toUpperCase()}`, label: label.replace(/^\+\s*/, "") })),
			);
			dialog.current?.showModal();
		};
		const onKeyDown = (event: KeyboardEvent) => {
			if (pressShortcut(event, open)) event.preventDefault();
		};
		const onOpen = (event: MouseEvent) => {
			if ((event.target as Element).closest("[data-show-shortcuts]")) open();
		};
		document.addEventListener("keydown", onKeyDown);
		document.addEventListener("click", onOpen);
		return () => {
			document.removeEventListener("keydown", onKeyDown);
			document.removeEventListener("click", onOpen);
		};
	}, []);

	const fixed = [
		{ key: "Ctrl+S / ⌘S", label: t("shortcut.save") },
		{ key: "Alt+↓ / Alt+↑", label: t("shortcut.section") },
		{ key: "Alt+H", label: t("shortcut.definition") },
		...keys,
		{ key: "?", label: t("shortcut.list") },
	];
	return (
		<dialog
			ref={dialog}
			aria-labelledby="shortcuts-title"
			className="m-auto w-[min(28rem,calc(100%-2rem))] border border-ink bg-paper p-4 text-ink backdrop:bg-ink/40"
		>
			<h2 id="shortcuts-title" className="text-xl">
				{t("shortcuts")}
			</h2>
			<dl className="my-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
				{fixed.map(({ key, label }) => (
					<div key={key} className="contents">
						<dt>
							<kbd className="font-sans font-semibold">{key}</kbd>
						</dt>
						<dd>{label}</dd>
					</div>
				))}
			</dl>
			<form method="dialog">
				<button type="submit" className={PLAIN_BUTTON}>
					{t("close")}
				</button>
			</form>
		</dialog>
	);
}
