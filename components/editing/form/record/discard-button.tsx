"use client";

import { useTranslations } from "next-intl";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import { addressOf } from "../../draft/draft-address";
import { useDraftSession } from "../../draft/use-draft-session";
import { PLAIN_BUTTON } from "../style/button-styles";
import { RECORD_FORM_ID } from "./form-state";

const DISCARD_FORM_ID = "discard-draft";

/** Throws away what was typed, after asking. The button belongs to a form of its own, which stands outside the record's. */
export function DiscardButton() {
	const t = useTranslations("form");
	return (
		<details className="relative">
			<summary className={`${PLAIN_BUTTON} list-none [&::-webkit-details-marker]:hidden`}>{t("discard")}</summary>
			<div className="absolute bottom-full left-0 z-20 mb-2 w-64 border border-rule-strong bg-panel p-3 text-sm">
				<p>{t("discardQuestion")}</p>
				<button type="submit" form={DISCARD_FORM_ID} className={`${PLAIN_BUTTON} mt-2`}>
					{t("discardYes")}
				</button>
			</div>
		</details>
	);
}

/** The form of that button: it removes the draft and comes back to the record as it is stored. */
export function DiscardForm({ setup, back }: { setup: DraftSetup; back: string }) {
	const { session } = useDraftSession(RECORD_FORM_ID, setup);
	return (
		<form
			id={DISCARD_FORM_ID}
			method="post"
			action={addressOf(setup)}
			onSubmit={async (event) => {
				event.preventDefault();
				await session.abandon();
				window.location.assign(back);
			}}
		>
			<input type="hidden" name="back" value={back} />
		</form>
	);
}
