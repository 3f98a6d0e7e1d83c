"use client";

import { useFormMetadata } from "@conform-to/react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { flushSync } from "react-dom";
import { setControl } from "@/components/editing/form/behaviour/set-control";
import { useTyped } from "@/components/editing/form/behaviour/use-typed";
import { Offer } from "@/components/editing/form/fields/offer";
import { RECORD_FORM_ID } from "@/components/editing/form/record/form-state";
import { textAt } from "@/components/editing/form/record/typed-form";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { severalOrganizations } from "@/lib/domain/typed/typed-organizations";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";

/**
 * Articles name parties of one role in one sentence. A row that names several is offered to become a row each, of the
 * role and country that were chosen; Enter in one of these fields takes it. Nothing is split unasked: "Foo, Inc." is one.
 */
export function SeveralParties({
	row,
	index,
	newRow,
	children,
}: {
	row: string;
	index: number;
	/** What a new row starts with. */
	newRow: FormTexts & object;
	/** The fields of organization, role and country. */
	children: ReactNode;
}) {
	const t = useTranslations("pickers.organization");
	const locale = useLocale();
	const id = useId();
	const form = useFormMetadata<Record<string, unknown>>();
	const typed = useTyped((texts) => {
		const names = severalOrganizations(textAt(texts, `${row}.organization`));
		return names.length === 0
			? ""
			: JSON.stringify([names, textAt(texts, `${row}.role`), textAt(texts, `${row}.country`)]);
	});
	const [names, role, country] = (typed === "" ? [[], "", ""] : JSON.parse(typed)) as [string[], string, string];
	const shown = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(names);
	const split = () => {
		const elements = document.forms.namedItem(RECORD_FORM_ID)?.elements;
		const [first = "", ...others] = names;
		const control = elements?.namedItem(`${row}.organization`);
		setControl(control, first);
		for (const [at, organization] of others.entries()) {
			const defaultValue = { ...newRow, organization, role, country } as never;
			flushSync(() => form.insert({ name: "participations", index: index + 1 + at, defaultValue }));
		}
		if (control instanceof HTMLElement) control.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const isMeant = event.key === "Enter" && !event.nativeEvent.isComposing && !event.defaultPrevented;
		if (!isMeant || names.length === 0 || role === "") return;
		event.preventDefault();
		split();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only listens for a key of the fields in it
		<div className="contents" onKeyDown={onKeyDown}>
			{children}
			<div role="status" className="text-xs empty:hidden sm:col-span-12">
				{names.length > 0 &&
					(role === "" ? (
						<p className="m-0 text-muted">{t("several", { count: names.length, names: shown })}</p>
					) : (
						<Offer id={id} value={shown} onTake={split}>
							{t("rowEach", { names: shown })}
						</Offer>
					))}
			</div>
		</div>
	);
}
