"use client";

import { useFormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { MAIN_BUTTON } from "../style/button-styles";
import { DiscardButton } from "./discard-button";
import { RECORD_FORM_ID, SAVE_FIELDS, type SaveVerb } from "./form-state";
import "../style/scroll-room.css";

/**
 * Always in view: what is kept, how many fields are wrong, and the buttons that end the work. These stay where they are
 * when the rest needs a line more.
 */
export function SaveBar({
	verb,
	isSending,
	notice,
	sources,
	children,
}: {
	verb: SaveVerb;
	isSending: boolean;
	/** What became of a save that has no answer. */
	notice?: ReactNode;
	/** The documents at hand. */
	sources?: ReactNode;
	/** State of the draft. */
	children?: ReactNode;
}) {
	const t = useTranslations("form");
	const form = useFormMetadata<Record<string, unknown>, FormProblem[]>();
	const wrong = Object.keys(form.allErrors).length;
	return (
		<div className="no-print sticky bottom-0 z-10 mt-8 border-ink border-t bg-paper py-2">
			{notice}
			<div className="flex flex-wrap-reverse items-center gap-x-3 gap-y-2">
				<button
					type="submit"
					name={SAVE_FIELDS.verb}
					value={verb}
					data-save=""
					aria-keyshortcuts="Control+S Meta+S"
					disabled={isSending}
					// The field is left by the click, not by the press: what leaving it changes would move the button away between.
					onMouseDown={(event) => event.preventDefault()}
					onClick={(event) => event.currentTarget.focus()}
					className={MAIN_BUTTON}
				>
					{t(isSending ? "saving" : verb)}
				</button>
				<DiscardButton />
				{sources}
				<div className="min-w-0 text-muted text-xs">{children}</div>
				{wrong > 0 && (
					<a
						href={`#${RECORD_FORM_ID}-problems`}
						className="ml-auto inline-flex min-h-6 items-center text-error text-sm"
					>
						{t("problemCount", { count: wrong })}
					</a>
				)}
			</div>
		</div>
	);
}
