"use client";

import { useField } from "@conform-to/react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { guessSource, sourceHost } from "@/lib/domain/source/source-guess";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import { dateText } from "@/lib/domain/values/typed-date";
import { setControl } from "../form/behaviour/set-control";
import { useLookup } from "../form/behaviour/use-lookup";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { useRecordForm } from "../form/record/record-context";
import { textAt } from "../form/record/typed-form";
import { languageChoices } from "./languages";
import { usePage } from "./page-reading";
import { SourceFields } from "./source-fields";

/**
 * What is asked of a document that isn't known yet. What its address lets one expect is filled in, as long as nothing
 * was typed; what its page says is offered, once the address is whole and where pages are read.
 */
export function NewSourceFields({
	row,
	address,
	isWhole,
	isHidden,
}: {
	row: string;
	address: string;
	/** True once nobody types in the address any more. */
	isWhole: boolean;
	isHidden: boolean;
}) {
	const t = useTranslations("pickers");
	const locale = useLocale();
	const title = useId();
	const section = useRef<HTMLElement>(null);
	const { typed } = useRecordForm();
	const [language] = useField<string>(`${row}.newSource.language`);
	const host = isHidden ? null : sourceHost(address);
	const read = usePage(isWhole && !isHidden ? address : "");
	const siblings = useLookup<SourceSummary>("/api/editing/sources", host, 0);
	const { status, results } = siblings;

	useEffect(() => {
		if (host === null || (status !== "done" && status !== "failed")) return;
		const texts = typed.getTexts();
		const guess = guessSource(address, results);
		const date = guess.publishedOn === null ? null : dateText(guess.publishedOn);
		const guessed = { publisher: guess.publisher, publishedOn: date, language: guess.language };
		const elements = document.forms.namedItem(RECORD_FORM_ID)?.elements;
		for (const [field, text] of Object.entries(guessed)) {
			const name = `${row}.newSource.${field}`;
			if (text !== null && textAt(texts, name).trim() === "") setControl(elements?.namedItem(name), text);
		}
	}, [host, status, results, address, row, typed]);

	// Who went on by Tab before it was known that the document is new stands behind its fields.
	useEffect(() => {
		const { activeElement: at } = document;
		const isBehind = at?.tagName === "SUMMARY" && section.current?.closest("[data-row]")?.contains(at);
		if (!isHidden && isBehind) section.current?.querySelector("input")?.focus();
	}, [isHidden]);

	return (
		<section ref={section} hidden={isHidden} aria-labelledby={title} className="mt-2 border-accent border-l-2 pl-3">
			<h4 id={title} className="font-sans font-semibold text-sm">
				{t("source.new")}
			</h4>
			<p className="text-muted text-xs">{t("source.newNote")}</p>
			<div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-12">
				<SourceFields
					prefix={`${row}.newSource.`}
					read={read}
					languages={languageChoices(locale, language.initialValue ?? "", read.page?.language ?? "")}
					likely={{ publisher: host, language: language.initialValue ? null : locale }}
				/>
			</div>
		</section>
	);
}
