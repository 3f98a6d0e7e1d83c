"use client";

import { useFormMetadata } from "@conform-to/react";
import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { isCitations } from "@/lib/domain/record/document-lists";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import { type DraftSetup, draftTitle, isNewDraftKey } from "@/lib/domain/typed/draft";
import type { FormField } from "@/lib/domain/typed/form-fields";
import { type TypedRow, type TypedValue, typedParts } from "@/lib/domain/typed/typed-parts";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { setControl } from "../form/behaviour/set-control";
import { useFieldTexts } from "../form/behaviour/use-field-texts";
import { useTyped } from "../form/behaviour/use-typed";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { textAt } from "../form/record/typed-form";
import { SMALL_BUTTON } from "../form/style/button-styles";
import { useKnownSources } from "../source-picker/known-sources";
import { sittingSources } from "../source-picker/sitting-sources";
import { fetchDraft } from "./draft-address";
import { localDrafts, storageOf } from "./local-drafts";
import { TYPED_PARAMETER } from "./typed-parameter";

/**
 * On the form of a record that a new one turned out to be: what was typed for the new one, to be brought over a field or
 * a row at a time. Nothing is brought over unasked, and the draft stays as it is.
 */
export function TypedElsewhere({ setup }: { setup: DraftSetup }) {
	const key = useSearchParams().get(TYPED_PARAMETER);
	const isAsked = key !== null && isNewDraftKey(key) && key !== setup.key;
	return isAsked ? <Typed key={key} draftKey={key} setup={setup} /> : null;
}

type Kept = { fields: readonly FormField[]; locale: Locale };

function Typed({ draftKey, setup }: { draftKey: string; setup: DraftSetup }) {
	const t = useTranslations("draft.elsewhere");
	const locale = useLocale();
	const pathname = usePathname();
	const [kept, setKept] = useState<Kept | null>(null);
	const [added, setAdded] = useState<readonly string[]>([]);
	const { userId, subject } = setup;

	useEffect(() => {
		let isWanted = true;
		const place = { userId, subject, key: draftKey };
		const read = async () => {
			// This browser's own is the newest: the other tab has just been left.
			const own = localDrafts(storageOf("localStorage"), place).find(({ key }) => key === draftKey);
			const draft = own ?? (await fetchDraft(place));
			if (isWanted && draft !== null && draft !== "unknown") setKept({ fields: draft.fields, locale: draft.locale });
		};
		void read();
		window.addEventListener("storage", read);
		return () => {
			isWanted = false;
			window.removeEventListener("storage", read);
		};
	}, [userId, subject, draftKey]);

	const parts = useMemo(() => kept && typedParts(kept.fields), [kept]);
	const same = useTyped((texts) => {
		const alike = parts?.values.filter(({ name, text }) => textAt(texts, name).trim() === text.trim()) ?? [];
		return JSON.stringify(alike.map(({ name }) => name));
	});
	if (kept === null || parts === null) return null;
	// Numbers are read otherwise in the other language: there it is looked at, not brought over.
	const isOtherLanguage = kept.locale !== locale;
	const values = isOtherLanguage ? [] : parts.values.filter(({ name }) => !JSON.parse(same).includes(name));
	const rows = isOtherLanguage ? [] : parts.rows.filter((row) => !added.includes(idOf(row)));
	const back = `${pathname.replace(/^\/[a-z]{2}(?=\/)/, `/${kept.locale}`).replace(/[^/]+$/, "new")}?draft=${draftKey}`;
	return (
		<aside
			aria-labelledby="typed-elsewhere"
			className="no-print my-4 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm"
		>
			<h2 id="typed-elsewhere" className="m-0 font-sans font-semibold text-sm">
				{t("title", { name: draftTitle(kept.fields) ?? t("untitled") })}
			</h2>
			<p className="m-0">
				{t("kept")} <a href={back}>{t("back")}</a>
			</p>
			{(values.length > 0 || rows.length > 0) && (
				<ul className="mt-2 mb-0 max-h-72 list-none overflow-y-auto p-0">
					{values.map((value) => (
						<ValueLine key={value.name} value={value} />
					))}
					{rows.map((row) => (
						<RowLine key={idOf(row)} row={row} userId={userId} onAdd={() => setAdded([...added, idOf(row)])} />
					))}
				</ul>
			)}
			<p role="status" className="m-0 empty:hidden">
				{values.length === 0 && rows.length === 0 && t(isOtherLanguage ? "otherLanguage" : "nothingLeft")}
			</p>
		</aside>
	);
}

const LINE = "flex flex-wrap items-baseline gap-x-3 gap-y-1 border-rule border-t py-1";

function ValueLine({ value: { name, text } }: { value: TypedValue }) {
	const t = useTranslations("draft.elsewhere");
	const label = useFieldTexts().label(name);
	const here = useTyped((texts) => textAt(texts, name));
	const take = () => {
		const control = controlNamed(name);
		setControl(control, text);
		show(control);
	};
	return (
		<li className={LINE}>
			<span className="text-muted">{label}</span>
			<span className="wrap-anywhere line-clamp-3 min-w-0">{wordsOf(name, text)}</span>
			{here.trim() !== "" && (
				<span className="wrap-anywhere line-clamp-3 min-w-0 text-muted">
					{t("here", { text: wordsOf(name, here) })}
				</span>
			)}
			<button type="button" onClick={take} aria-label={t("takeOf", { label })} className={SMALL_BUTTON}>
				{t("take")}
			</button>
		</li>
	);
}

type RowProps = { row: TypedRow; userId: string; onAdd: () => void };

function RowLine({ row: { list, index, says: typed, texts }, userId, onAdd }: RowProps) {
	const t = useTranslations("draft.elsewhere");
	const form = useFormMetadata<Record<string, unknown>>();
	const { item } = useFieldTexts();
	const { sources } = useKnownSources();
	const label = item(list, index);
	const says = isCitations(list) ? titleOf(typed, sources, userId) : typed;
	const add = () => {
		flushSync(() => form.insert({ name: list, defaultValue: texts as never }));
		const rows = document.querySelectorAll(`[data-field="${list}"] > ol > [data-row]`);
		show([...rows].at(-1)?.querySelector("input:not([type=hidden]),select,textarea") ?? null);
		onAdd();
	};
	return (
		<li className={LINE}>
			<span className="text-muted">{label}</span>
			<span className="wrap-anywhere line-clamp-3 min-w-0">{wordsOf(`${list}[0]`, says)}</span>
			<button type="button" onClick={add} aria-label={t("addOf", { label, says })} className={SMALL_BUTTON}>
				{t("add")}
			</button>
		</li>
	);
}

/** A document by its title, as far as the form or this sitting knows it; else as it was typed. */
function titleOf(typed: string, sources: ReadonlyMap<string, SourceSummary>, userId: string): string {
	const ofSitting = sittingSources(userId).find(({ value }) => value === typed);
	return sources.get(typed)?.title || ofSitting?.title || typed;
}

function idOf({ list, index }: TypedRow): string {
	return `${list}[${index}]`;
}

function controlNamed(name: string) {
	return document.forms.namedItem(RECORD_FORM_ID)?.elements.namedItem(name) ?? null;
}

/** A text as the field shows it: the chosen word of a list. */
function wordsOf(name: string, text: string): string {
	const control = controlNamed(name);
	if (!(control instanceof HTMLSelectElement)) return text;
	return [...control.options].find(({ value }) => value === text)?.text ?? text;
}

/** Goes to a control, out of whatever fold it is in. */
function show(control: Element | RadioNodeList | null): void {
	if (!(control instanceof HTMLElement)) return;
	for (let fold = control.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
		fold.open = true;
	control.focus();
}
