"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { PageOffer } from "@/lib/domain/source/page-metadata";
import { formatPartialDate, languageName } from "@/lib/domain/values/format";
import { dateText } from "@/lib/domain/values/typed-date";
import { setControl } from "../form/behaviour/set-control";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { SMALL_BUTTON } from "../form/style/button-styles";

/**
 * What the page says of itself where the form says otherwise, to be taken with a press each. Nothing is filled in
 * unasked: pages lie about their date, and a title may be one that nobody reads on the page.
 */
export function PageProposals({
	proposals,
	prefix,
	readOn,
}: {
	proposals: readonly PageOffer[];
	/** What stands before the names of the fields. */
	prefix: string;
	/** The day on which the page was read; null for just now. */
	readOn: string | null;
}) {
	const t = useTranslations("pickers.page");
	const field = useTranslations("fields");
	const locale = useLocale();
	const heading = useId();
	if (proposals.length === 0) return null;
	const words = ({ field, value }: PageOffer) => {
		if (field === "publishedOn") return formatPartialDate(value, locale);
		return field === "language" ? languageName(value, locale) : value;
	};
	const take = ({ field, value }: PageOffer) => {
		const control = document.forms.namedItem(RECORD_FORM_ID)?.elements.namedItem(`${prefix}${field}`);
		setControl(control, field === "publishedOn" ? dateText(value) : value);
		if (control instanceof HTMLElement) control.focus();
	};
	return (
		<section aria-labelledby={heading} className="border-accent border-l-2 pl-3 text-sm sm:col-span-12 noscript:hidden">
			<h3 id={heading} className="m-0 font-sans font-semibold text-sm">
				{readOn === null ? t("otherwise") : t("title", { date: formatPartialDate(readOn, locale) })}
			</h3>
			<ul className="m-0 list-none p-0">
				{proposals.map((proposal) => (
					<li key={proposal.field} className="mt-1 flex flex-wrap items-baseline gap-x-3">
						<span className="text-muted">{field(proposal.field)}</span>
						<span className="wrap-anywhere">{words(proposal)}</span>
						<button
							type="button"
							onClick={() => take(proposal)}
							className={SMALL_BUTTON}
							aria-label={t("takeField", { field: field(proposal.field) })}
						>
							{t("take")}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
