"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useHasScripts } from "@/components/ui/use-has-scripts";

/**
 * Copies the text of an element (by its id), and says that it has. Where nothing can be copied for the reader, the text is
 * selected, so that they can. Without scripts the text is there to be selected.
 */
export function CopyButton({ what, from }: { what: string; from: string }) {
	const t = useTranslations("share");
	const [said, setSaid] = useState("");
	const hasScripts = useHasScripts();
	const copy = async () => {
		const element = document.getElementById(from);
		if (!element) return;
		const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? "");
		try {
			await navigator.clipboard.writeText(text);
			setSaid(t("copied", { what }));
		} catch {
			select(element);
			setSaid(t("selected", { what }));
		}
	};
	if (!hasScripts) return null;
	return (
		<>
			<button
				type="button"
				onClick={copy}
				aria-label={t("copyOf", { what })}
				className="min-h-8 cursor-pointer border border-rule-strong bg-panel px-3 text-sm hover:border-accent"
			>
				{t("copy")}
			</button>{" "}
			<span role="status" className="text-muted text-sm">
				{said}
			</span>
		</>
	);
}

function select(element: HTMLElement): void {
	element.focus();
	if (element instanceof HTMLInputElement) element.select();
	else window.getSelection()?.selectAllChildren(element);
}
