"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatTypedDate, yearOfVagueDate } from "@/lib/domain/values/typed-date";
import type { Proposal } from "../behaviour/use-proposal";
import { TextField } from "./text-field";

/** A date as a person types it ("2027", "03/2027", "11 févr. 2026"), with how it was understood under it. */
export function DateField({
	name,
	className,
	proposal = null,
}: {
	name: string;
	className?: string;
	/** What it may say; taken by Enter or a press. */
	proposal?: Proposal | null;
}) {
	const t = useTranslations("pickers.date");
	const locale = useLocale();
	const understood = (text: string) => {
		const year = yearOfVagueDate(text, locale);
		if (year !== null) return t("vague", { year });
		const date = formatTypedDate(text, locale);
		return date === text.trim() ? null : date;
	};
	return <TextField name={name} className={className} understood={understood} proposal={proposal} />;
}
