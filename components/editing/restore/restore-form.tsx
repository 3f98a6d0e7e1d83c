// The forms of the ways back: an earlier version, the undoing of an import.

"use client";

import { useLocale, useTranslations } from "next-intl";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { COLON } from "@/lib/domain/values/format";
import { type ChangeNames, NO_NAMES } from "../../changes/difference/change-names";
import { usePlaceText } from "../../changes/difference/use-place-text";
import { ReasonInputs } from "./reason-inputs";
import { NOT_RESTORED, type RestoreState } from "./restore-state";
import { useFailureText } from "./use-failure-text";

/** Brings a version back after asking why. What that version names and is gone is said with its place and the remedy. */
export function RestoreForm({
	action,
	submit,
	note,
	document,
	names = NO_NAMES,
}: {
	action: (state: RestoreState, formData: FormData) => Promise<RestoreState>;
	submit: string;
	note: string;
	/** The version that would come back. */
	document: unknown;
	names?: ChangeNames;
}) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const sending = useSending(action, NOT_RESTORED);
	const { state, isSending } = sending;
	const placeText = usePlaceText(names);
	const failureText = useFailureText();
	return (
		<SentForm sending={sending} className="no-print mt-3 grid max-w-prose gap-3 text-sm">
			<p className="m-0">{note}</p>
			{state.problems.length > 0 && (
				<div role="alert" className="border-error border-l-4 bg-panel px-4 py-2">
					{state.problems.length > 1 && <p className="m-0 font-semibold">{t("history.gone")}</p>}
					<ul className="m-0 list-none p-0">
						{state.problems.map(({ path, code, name }) => {
							const place = placeText({ path, kind: "changed", before: null, after: null }, document).join(" · ");
							return (
								<li key={`${path.join(".")} ${code}`}>
									{place !== "" && <span className="text-muted">{place + COLON[locale]}</span>}
									{failureText(code, name)}
								</li>
							);
						})}
					</ul>
				</div>
			)}
			<ReasonInputs reason={state.reason} reasonKind={state.reasonKind} />
			<div>
				<button type="submit" disabled={isSending} className={MAIN_BUTTON}>
					{submit}
				</button>
			</div>
		</SentForm>
	);
}
