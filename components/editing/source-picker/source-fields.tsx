"use client";

import { useLocale, useTranslations } from "next-intl";
import { type PageWords, pageOffers } from "@/lib/domain/source/page-metadata";
import { formatPartialDate, languageName } from "@/lib/domain/values/format";
import { dateText } from "@/lib/domain/values/typed-date";
import type { Proposal } from "../form/behaviour/use-proposal";
import { useTyped } from "../form/behaviour/use-typed";
import { ChoiceField, type FieldChoice } from "../form/fields/choice-field";
import { DateField } from "../form/fields/date-field";
import { TextField } from "../form/fields/text-field";
import { textAt } from "../form/record/typed-form";
import { PageProposals } from "./page-proposals";
import type { ReadPage } from "./page-reading";

type Field = keyof PageWords;

/**
 * What a document is: title, publisher, date and language. Where its page was read, empty fields are offered what it
 * says; the title offers all of it at once. What stands in a field is left as it is.
 */
export function SourceFields({
	prefix = "",
	read,
	readOn = null,
	languages,
	likely,
}: {
	/** What stands before the names of the fields. */
	prefix?: string;
	/** What the page says of itself, if it was read; `readOn` is the day of it, null for just now. */
	read: ReadPage;
	readOn?: string | null;
	languages: readonly FieldChoice[];
	/** What may be meant where the page says nothing. */
	likely?: { publisher: string | null; language: string | null };
}) {
	const t = useTranslations("pickers.page");
	const locale = useLocale();
	const { page, status } = read;
	const offered = useTyped((texts) => {
		const typed = (field: Field) => textAt(texts, `${prefix}${field}`);
		const values = {
			title: typed("title"),
			publisher: typed("publisher"),
			publishedOn: typed("publishedOn"),
			language: typed("language"),
		};
		return JSON.stringify(page && pageOffers(page, values, locale));
	});
	const offers = (JSON.parse(offered) as ReturnType<typeof pageOffers> | null) ?? { empty: [], otherwise: [] };
	const said = (field: Field) => offers.empty.find((one) => one.field === field) ?? null;

	return (
		<>
			<TextField name={`${prefix}title`} proposal={wholePage()} className="sm:col-span-12" />
			<TextField name={`${prefix}publisher`} proposal={publisher()} className="sm:col-span-5" />
			<DateField name={`${prefix}publishedOn`} proposal={proposalOf("publishedOn")} className="sm:col-span-4" />
			<ChoiceField
				name={`${prefix}language`}
				choices={languages}
				proposed={page?.language ?? likely?.language ?? null}
				className="sm:col-span-3"
			/>
			<PageProposals proposals={offers.otherwise} prefix={prefix} readOn={readOn} />
			<p role="status" className="m-0 text-muted text-xs empty:hidden sm:col-span-12">
				{status === "reading" && t("reading")}
				{status === "read" && readOn === null && offers.empty.length > 0 && t("read")}
				{status === "nothing" && t("nothing")}
			</p>
		</>
	);

	/** All that the page says and that isn't there yet, by one press in the title. */
	function wholePage(): Proposal | null {
		if (said("title") === null) return null;
		const fills = offers.empty.map((one) => [`${prefix}${one.field}`, textOf(one)] as const);
		return { shown: offers.empty.map(wordsOf).join(" · "), fills: Object.fromEntries(fills) };
	}

	function publisher(): Proposal | null {
		const host = likely?.publisher ?? null;
		const likeliest = host === null ? null : { shown: host, fills: { [`${prefix}publisher`]: host } };
		return proposalOf("publisher") ?? likeliest;
	}

	function proposalOf(field: Field): Proposal | null {
		const offer = said(field);
		return offer && { shown: wordsOf(offer), fills: { [`${prefix}${field}`]: textOf(offer) } };
	}

	function wordsOf({ field, value }: { field: Field; value: string }): string {
		if (field === "publishedOn") return formatPartialDate(value, locale);
		return field === "language" ? languageName(value, locale) : value;
	}
}

/** A value as it is typed into its field. */
function textOf({ field, value }: { field: Field; value: string }): string {
	return field === "publishedOn" ? dateText(value) : value;
}
