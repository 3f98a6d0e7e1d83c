"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { PageProposal } from "@/lib/domain/source/page-metadata";
import { formatPartialDate, languageName } from "@/lib/domain/values/format";
import { dateText } from "@/lib/domain/values/typed-date";
import { setControl } from "../form/behaviour/set-control";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { SMALL_BUTTON } from "../form/style/button-styles";

/**
 * What the page says of itself, to be taken with a click each. Nothing is filled in unasked: pages lie about their date,
 * and a title may be one that nobody reads on the page.
 */
export function PageProposals({ proposals, readAt }: { proposals: readonly PageProposal[]; readAt: string }) {
	const t = useTranslations("records.page");
	const field = useTranslations("fields");
	const locale = useLocale();
	const heading = useId();
	const [taken, setTaken] = useState<readonly string[]>([]);
	const open = proposals.filter(({ field }) => !taken.includes(field));
	if (open.length === 0) return null;
	const words = ({ field, value }: PageProposal) => {
		if (field === "publishedOn") return formatPartialDate(value, locale);
		return field === "language" ? languageName(value, locale) : value;
	};
	const take = ({ field, value }: PageProposal) => {
		const control = document.forms.namedItem(RECORD_FORM_ID)?.elements.namedItem(field);
		setControl(control, field === "publishedOn" ? dateText(value) : value);
		setTaken([...taken, field]);
		if (control instanceof HTMLElement) control.focus();
	};
	return (
		<section aria-labelledby={heading} className="border-accent border-l-2 pl-3 text-sm sm:col-span-12">
			<h3 id={heading} className="m-0 font-sans font-semibold text-sm">
				{t("title", { date: formatPartialDate(readAt.slice(0, 10), locale) })}
			</h3>
			<ul className="m-0 list-none p-0">
				{open.map((proposal) => (
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
