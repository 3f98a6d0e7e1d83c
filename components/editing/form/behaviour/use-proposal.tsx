import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { Offer } from "../fields/offer";
import { RECORD_FORM_ID } from "../record/form-state";
import { textAt } from "../record/typed-form";
import { setControl } from "./set-control";
import type { FormField } from "./use-form-field";
import { useTyped } from "./use-typed";

/** What a field may say: how it is shown, and the texts that it puts into fields which are still empty, by their names. */
export type Proposal = { shown: string; fills: Readonly<Record<string, string>> };

/** The field's proposal while nothing stands in it: what shows it, and what a key in the field does. */
export function useProposal(
	field: FormField,
	proposal: Proposal | null,
): { offer: ReactNode; control: FormField["control"]; onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void } {
	const t = useTranslations("form");
	const { control } = field;
	const isEmpty = useTyped((texts) => String(proposal !== null && textAt(texts, control.name).trim() === ""));
	if (proposal === null || isEmpty !== "true") return { offer: null, control };
	const id = `${control.id}-offer`;
	const take = () => {
		const elements = document.forms.namedItem(RECORD_FORM_ID)?.elements;
		for (const [name, text] of Object.entries(proposal.fills)) {
			const other = elements?.namedItem(name);
			if (isBlankControl(other)) setControl(other, text);
		}
	};
	return {
		offer: (
			<Offer id={id} value={proposal.shown} onTake={take}>
				{t("offer", { text: proposal.shown })}
			</Offer>
		),
		control: { ...control, "aria-describedby": [control["aria-describedby"], id].filter(Boolean).join(" ") },
		onKeyDown: (event) => {
			if (event.key !== "Enter" || event.nativeEvent.isComposing || !isBlankControl(event.target)) return;
			event.preventDefault();
			take();
		},
	};
}

function isBlankControl(control: unknown): boolean {
	const isControl =
		control instanceof HTMLInputElement ||
		control instanceof HTMLTextAreaElement ||
		control instanceof HTMLSelectElement;
	return isControl && control.value.trim() === "";
}
