"use client";

import { useLocale, useTranslations } from "next-intl";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import type { ChangedSince } from "@/lib/domain/history/history";
import { ReasonInputs } from "./reason-inputs";
import { UndoOutcome } from "./undo-outcome";
import { NOT_UNDONE, type UndoState } from "./undo-state";
import { useFailureText } from "./use-failure-text";

/** Undoes an import after asking why; what somebody changed since is undone only where it is ticked. */
export function UndoForm({
	action,
	changedSince,
	isMore,
	isNothing,
}: {
	action: (state: UndoState, formData: FormData) => Promise<UndoState>;
	changedSince: readonly ChangedSince[];
	/** True if more records were changed since than are listed. */
	isMore: boolean;
	/** True if nothing is left to undo: then only what was done is said. */
	isNothing: boolean;
}) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const sending = useSending(action, NOT_UNDONE);
	const { state, isSending } = sending;
	const failureText = useFailureText();
	return (
		<>
			{state.done && <UndoOutcome done={state.done} locale={locale} />}
			{isNothing ? (
				!state.done && <p className="m-0">{t("imports.nothingToUndo")}</p>
			) : (
				<SentForm sending={sending} className="no-print grid max-w-prose gap-3 text-sm">
					{state.codes.length > 0 && (
						<div role="alert" className="border-error border-l-4 bg-panel px-4 py-2">
							{state.codes.map((code) => (
								<p key={code} className="m-0">
									{failureText(code)}
								</p>
							))}
						</div>
					)}
					{changedSince.length > 0 && (
						<fieldset className="m-0 border-0 p-0">
							<legend className="font-semibold">{t("imports.changedSince")}</legend>
							<p className="m-0 text-muted">{t("imports.choose")}</p>
							{changedSince.map((record) => (
								<ChosenRecord key={`${record.subject} ${record.key}`} record={record} />
							))}
							{isMore && <p className="m-0 text-muted">{t("imports.onlyFirst", { count: changedSince.length })}</p>}
						</fieldset>
					)}
					<ReasonInputs reason={state.reason} reasonKind={state.reasonKind} />
					<div>
						<button type="submit" disabled={isSending} className={MAIN_BUTTON}>
							{t("imports.undo")}
						</button>
					</div>
				</SentForm>
			)}
		</>
	);
}

function ChosenRecord({ record: { subject, key, action, actorName, reason } }: { record: ChangedSince }) {
	const t = useTranslations("changes");
	const id = `chosen-${subject}-${key}`;
	return (
		<div className="flex items-start gap-2 border-rule border-t py-1">
			<input
				id={id}
				type="checkbox"
				name="chosen"
				value={`${subject} ${key}`}
				aria-describedby={`${id}-why`}
				className="mt-0.5 size-6 shrink-0 accent-accent"
			/>
			<div className="min-w-0 [overflow-wrap:anywhere]">
				<label htmlFor={id}>{t("imports.chooseOne", { name: key })}</label>
				<p id={`${id}-why`} className="m-0 text-muted">
					{t(`subject.${subject}`)}
					{" · "}
					{t("imports.byWhom", { name: actorName, reason })}
					{" · "}
					{t(action === "delete" ? "imports.willDelete" : "imports.willRestore")}
				</p>
			</div>
		</div>
	);
}
