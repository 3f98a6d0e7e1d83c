"use client";

import { useTranslations } from "next-intl";
import { CONTROL } from "@/components/editing/form/fields/field-frame";
import { PLAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { ASIDE_FOR, type AsideFor, type QueueKind } from "@/lib/domain/queue/queue";
import type { AsideState } from "./aside-state";
import { EntryFields } from "./entry-fields";

export type AsideAction = (state: AsideState, form: FormData) => Promise<AsideState>;

/**
 * "Put aside", which opens to the reason and for how long; of a pair, "not a duplicate". What was typed stays until the
 * entry is aside.
 */
export function AsideForm({
	entry,
	back,
	action,
}: {
	entry: { kind: QueueKind; key: string; name: string };
	back: string;
	action: AsideAction;
}) {
	const t = useTranslations("queue");
	const sending = useSending(action, null);
	const { state, isSending } = sending;
	const isPair = entry.kind === "duplicate";
	const id = `aside-${entry.kind}-${entry.key.replaceAll(" ", "-")}`;
	const usual: AsideFor = isPair ? "always" : "quarter";
	const chosen = state?.for ?? usual;
	return (
		<details open={state ? true : undefined} className="basis-full sm:basis-auto">
			<summary className="flex min-h-8 w-fit cursor-pointer items-center text-accent text-sm underline underline-offset-[0.15em] sm:ml-auto">
				{t(isPair ? "notDuplicate" : "putAside")}
				<span className="sr-only"> {entry.name}</span>
			</summary>
			<SentForm sending={sending} className="my-2 grid gap-3 border-rule border-l-2 pl-3 sm:w-80">
				<EntryFields entry={entry} back={back} />
				{state && (
					<p role="alert" className="m-0 text-error text-sm">
						{t(`problem.${state.problem}`)}
					</p>
				)}
				<div>
					<label htmlFor={`${id}-reason`} className="mb-0.5 block text-sm">
						{t("reason")}
					</label>
					<input
						id={`${id}-reason`}
						name="reason"
						required
						maxLength={500}
						className={CONTROL}
						defaultValue={state?.reason ?? (isPair ? t("notDuplicateReason") : "")}
					/>
				</div>
				<div>
					<label htmlFor={`${id}-for`} className="mb-0.5 block text-sm">
						{t("forHowLong")}
					</label>
					{/* React puts a list back to its first value after an action unless it is drawn anew. */}
					<select key={chosen} id={`${id}-for`} name="for" defaultValue={chosen} className={CONTROL}>
						{Object.keys(ASIDE_FOR).map((name) => (
							<option key={name} value={name}>
								{t(isPair && name === "always" ? "for.forGood" : `for.${name}`)}
							</option>
						))}
					</select>
				</div>
				<button type="submit" disabled={isSending} className={PLAIN_BUTTON}>
					{t(isPair ? "notDuplicate" : "putAside")}
				</button>
			</SentForm>
		</details>
	);
}
