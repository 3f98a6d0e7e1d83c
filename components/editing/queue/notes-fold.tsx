"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CONTROL } from "@/components/editing/form/fields/field-frame";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { FOLD_SUMMARY } from "@/components/editing/form/style/fold-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import type { WorkEntry } from "@/lib/domain/queue/take";
import type { NoteState } from "./aside-state";
import { EntryFields } from "./entry-fields";
import { workId } from "./work-id";

export type NoteAction = (state: NoteState, form: FormData) => Promise<NoteState>;

/** Notes folded away, with the form for one more: what was typed stays, and in view, until it is noted. */
export function NotesFold({
	entry,
	back,
	action,
	isOpen,
	count,
	children,
}: {
	entry: WorkEntry & { name: string };
	back: string;
	action: NoteAction;
	/** Open from the start. */
	isOpen: boolean;
	count: number;
	children: ReactNode;
}) {
	const t = useTranslations("queue.notes");
	const sending = useSending(action, null);
	const { state, isSending } = sending;
	const id = `${workId(entry)}-text`;
	return (
		<details open={isOpen || state ? true : undefined} className="open:basis-full">
			<summary className={FOLD_SUMMARY}>
				{count > 0 ? t("count", { count }) : t("first")}
				<span className="sr-only"> {entry.name}</span>
			</summary>
			<div className="mt-1 mb-2 max-w-3xl border-rule border-l-2 pl-3">
				{children}
				<SentForm sending={sending} className="grid max-w-prose gap-1">
					<EntryFields entry={entry} back={back} />
					<label htmlFor={id}>
						{t("label")}
						<span className="sr-only">: {entry.name}</span>
					</label>
					<textarea
						id={id}
						name="text"
						required
						rows={2}
						maxLength={1000}
						defaultValue={state?.text}
						aria-invalid={state ? true : undefined}
						aria-describedby={state ? `${id}-problem` : undefined}
						className={CONTROL}
					/>
					{state && (
						<p id={`${id}-problem`} role="alert" className="m-0 text-error">
							{t(`problem.${state.problem}`)}
						</p>
					)}
					<div>
						<button type="submit" disabled={isSending} className={SMALL_BUTTON}>
							{t("add")}
						</button>
					</div>
				</SentForm>
			</div>
		</details>
	);
}
