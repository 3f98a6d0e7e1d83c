"use client";

import { useTranslations } from "next-intl";
import { CONTROL } from "@/components/editing/form/fields/field-frame";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import type { ArchivedCopyState } from "./archived-copy-state";

/** Sets the archived copy of a document whose link is dead, in one step: paste its address, send. */
export function ArchivedCopyForm({
	action,
	lookForCopyHref,
}: {
	action: (state: ArchivedCopyState, formData: FormData) => Promise<ArchivedCopyState>;
	lookForCopyHref: string;
}) {
	const t = useTranslations("records.link");
	const form = useTranslations("form");
	const sending = useSending(action, null);
	const { state, isSending } = sending;
	const problem =
		state && (form.has(`problem.${state.code}`) ? `problem.${state.code}` : `obstacle.${state.code}.title`);
	return (
		<SentForm sending={sending} noValidate className="no-print mt-3 max-w-2xl text-sm">
			<label htmlFor="archived-copy" className="font-semibold">
				{t("copyAddress")}
			</label>
			<div className="mt-1 flex flex-wrap gap-2">
				<input
					key={state?.typed}
					id="archived-copy"
					name="archivedUrl"
					type="url"
					inputMode="url"
					autoComplete="off"
					defaultValue={state?.typed}
					aria-invalid={problem ? true : undefined}
					aria-describedby={problem ? "archived-copy-note archived-copy-problem" : "archived-copy-note"}
					className={`${CONTROL} min-w-0 flex-1 basis-64`}
				/>
				<button type="submit" disabled={isSending} className={MAIN_BUTTON}>
					{t("setCopy")}
				</button>
			</div>
			{problem && (
				<p id="archived-copy-problem" role="alert" className="mt-1 mb-0 text-error">
					{form(problem)}
				</p>
			)}
			<p id="archived-copy-note" className="mt-1 mb-0 text-muted">
				{t("setCopyNote")}{" "}
				<a href={lookForCopyHref} className="inline-flex min-h-6 items-center">
					{t("lookForCopy")}
				</a>
			</p>
		</SentForm>
	);
}
