"use client";

import { useTranslations } from "next-intl";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { SEEN_VERSION_FIELD } from "@/lib/domain/history/conflict";
import { ChangesSince } from "../../conflict/changes-since";
import { CONTROL } from "../fields/field-frame";
import { PLAIN_BUTTON } from "../style/button-styles";
import type { DeleteState } from "./delete-state";

/** Deletes a record after asking why; says what stays and how it comes back. */
export function DeleteRecord({ action }: { action: (state: DeleteState, formData: FormData) => Promise<DeleteState> }) {
	const t = useTranslations("form");
	const sending = useSending(action, null);
	const { state, isSending } = sending;
	return (
		<details open={state !== null} className="no-print mt-10 border-rule border-t pt-3">
			<summary className="inline-flex min-h-8 cursor-pointer items-center text-muted text-sm hover:text-ink">
				{t("deleteTitle")} …
			</summary>
			<SentForm sending={sending} className="mt-2 grid max-w-prose gap-2 text-sm">
				<p>{t("deleteNote")}</p>
				{state && (
					<p role="alert" className="text-error">
						{state.code === "versionConflict"
							? t("deleteChanged")
							: t(t.has(`problem.${state.code}`) ? `problem.${state.code}` : `obstacle.${state.code}.title`)}
					</p>
				)}
				{state?.since && (
					<>
						<ChangesSince view={state.since} />
						<input type="hidden" name={SEEN_VERSION_FIELD} value={state.since.version} />
					</>
				)}
				<label htmlFor="delete-reason">{t("deleteReason")}</label>
				<textarea
					key={state?.reason}
					id="delete-reason"
					name="reason"
					defaultValue={state?.reason}
					required
					rows={2}
					maxLength={1000}
					className={CONTROL}
				/>
				<div>
					<button type="submit" disabled={isSending} className={`${PLAIN_BUTTON} border-error text-error`}>
						{t("delete")}
					</button>
				</div>
			</SentForm>
		</details>
	);
}
