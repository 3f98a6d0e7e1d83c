"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { CONTROL } from "../form/fields/field-frame";
import { PLAIN_BUTTON } from "../form/style/button-styles";
import type { SavedFilterState } from "./saved-filter-state";

export type SavedFilterAction = (state: SavedFilterState, form: FormData) => Promise<SavedFilterState>;

/** Gives a filter a name: what the list shows now, or one that has a name already. */
export function SavedFilterForm({
	action,
	hidden,
	name = "",
}: {
	action: SavedFilterAction;
	/** Values that go along. */
	hidden: Readonly<Record<string, string>>;
	/** The name that it has. */
	name?: string;
}) {
	const t = useTranslations("records.list.saved");
	const sending = useSending(action, null);
	const { state, isSending } = sending;
	const id = useId();
	return (
		<SentForm sending={sending} className="grow">
			{Object.entries(hidden).map(([field, value]) => (
				<input key={field} type="hidden" name={field} value={value} />
			))}
			<label htmlFor={id} className="mb-0.5 block text-sm">
				{name === "" ? t("name") : t("newName", { name })}
			</label>
			<div className="flex flex-wrap gap-2">
				<input
					key={state?.name}
					id={id}
					name="to"
					required
					maxLength={60}
					autoComplete="off"
					defaultValue={state?.name ?? name}
					aria-invalid={state ? true : undefined}
					aria-describedby={state ? `${id}-problem` : undefined}
					className={`${CONTROL} min-w-0 max-w-xs flex-1 basis-40`}
				/>
				<button type="submit" disabled={isSending} className={PLAIN_BUTTON}>
					{t(name === "" ? "keep" : "rename")}
				</button>
			</div>
			{state && (
				<p id={`${id}-problem`} role="alert" className="mt-1 mb-0 text-error text-sm">
					{t(`problem.${state.problem}`)}
				</p>
			)}
		</SentForm>
	);
}
