"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { MAIN_BUTTON, PLAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { ReasonInputs } from "@/components/editing/restore/reason-inputs";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { MERGE_FIELDS, type MergeState } from "./merge-state";

/** Merges two records as the plan above says, after asking why. */
export function MergeForm({
	action,
	versions,
	submit,
	cancelHref,
}: {
	action: (state: MergeState, formData: FormData) => Promise<MergeState>;
	/** The versions that the plan on this page was made from. */
	versions: { keep: number; drop: number };
	submit: string;
	cancelHref: string;
}) {
	const t = useTranslations("records.merge");
	const sending = useSending(action, null);
	const { state, isSending } = sending;
	const problem = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (state) problem.current?.focus();
	}, [state]);
	return (
		<SentForm sending={sending} className="no-print grid max-w-prose gap-3 text-sm">
			{state && (
				<p ref={problem} role="alert" tabIndex={-1} className="m-0 border-error border-l-4 bg-panel px-4 py-2">
					{t(t.has(`problem.${state.code}`) ? `problem.${state.code}` : "problem.other")}
				</p>
			)}
			<input type="hidden" name={MERGE_FIELDS.keepVersion} value={versions.keep} />
			<input type="hidden" name={MERGE_FIELDS.dropVersion} value={versions.drop} />
			<ReasonInputs reason={state?.reason ?? ""} reasonKind={state?.reasonKind ?? "cleanup"} />
			<div className="flex flex-wrap gap-2">
				<button type="submit" disabled={isSending} className={MAIN_BUTTON}>
					{submit}
				</button>
				<a href={cancelHref} className={`${PLAIN_BUTTON} no-underline`}>
					{t("cancel")}
				</a>
			</div>
			<p className="m-0 text-muted">{t("undoNote")}</p>
		</SentForm>
	);
}
