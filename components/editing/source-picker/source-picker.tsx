"use client";

import { useField } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { offeredSource } from "@/lib/domain/typed/citable-facts";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { citationsIn, type TypedCitation } from "@/lib/domain/typed/typed-citations";
import { isBlank } from "@/lib/domain/typed/typed-values";
import { parseSourceUrl } from "@/lib/domain/values/source-url";
import { type FormField, useFormField } from "../form/behaviour/use-form-field";
import { useTyped } from "../form/behaviour/use-typed";
import { Combobox, type ComboboxHandle } from "../form/fields/combobox";
import { FieldFrame } from "../form/fields/field-frame";
import { useRecordForm } from "../form/record/record-context";
import { onCite } from "./cite-control";
import { type CitableSource, citable, describedElsewhere, isDescribed, sourceCited } from "./cited-sources";
import { useKnownSources } from "./known-sources";
import { NewSourceFields } from "./new-source-fields";
import { sittingSources } from "./sitting-sources";
import { SourceCard } from "./source-card";
import { SourceLine } from "./source-line";
import { SourceOffer } from "./source-offer";
import { useSourceSearch } from "./use-source-search";

/**
 * The document that a citation names: words find stored ones, those that the form cites already first; the address of
 * one that nobody has entered asks for what is to be known of it, once a form. The field holds its id or its address,
 * and is a line of text for that where there are no scripts.
 */
export function SourcePicker({ row, className }: { row: string; className?: string }) {
	const field = useFormField(`${row}.source`);
	return (
		<FieldFrame field={field} className={className} isBare>
			<SourceControl key={field.key} row={row} field={field} />
		</FieldFrame>
	);
}

function SourceControl({ row, field }: { row: string; field: FormField }) {
	const t = useTranslations("pickers");
	const handle = useRef<ComboboxHandle>(null);
	const changeButton = useRef<HTMLButtonElement>(null);
	const [text, setText] = useState(field.initial);
	const [isEditing, setEditing] = useState(false);
	const [before, setBefore] = useState<string | null>(null);
	const [wasKnown, setWasKnown] = useState(false);
	const shelf = useKnownSources();
	const cited = useTyped((texts) => JSON.stringify(citationsIn(texts)));
	const citations = useMemo((): TypedCitation[] => JSON.parse(cited), [cited]);
	const offerId = `${field.control.id}-offer`;
	const ofForm = useTyped((texts) => (text.trim() === "" ? (offeredSource(texts, row) ?? "") : ""));
	const ofSitting = useSittingSource();
	const isFirst = text.trim() === "" && citations.length === 0;
	const offered = ofForm !== "" ? ofForm : isFirst ? (ofSitting?.value ?? "") : "";
	const stored = shelf.sources.get(text.trim());
	const { suggestions, results, found, status } = useSourceSearch({ row, text, citations, isEditing });

	// What was typed before the page's scripts came stands in the control only.
	useEffect(() => {
		const typed = handle.current?.input?.value;
		if (typed !== undefined) setText(typed);
	}, []);

	const address = useMemo(() => parseSourceUrl(text), [text]);
	const isAddress = address !== null && (/^\s*https?:/i.test(text) || address.pathname !== "/");
	/** The next text is no beginning of a word: it was pasted, or chosen. */
	const isWhole = useRef(false);
	const elsewhere = isAddress ? describedElsewhere(citations, { row, source: text }) : null;
	const isUnknown = isAddress && found === null && (status === "done" || status === "failed");
	const [meta] = useField<Record<string, unknown>, Record<string, unknown>, FormProblem[]>(row);
	const isDescribedHere = citations.some((one) => one.row === row && isDescribed(one));
	const isAsked = field.problems.some(({ code }) => code === "newSource") || !isBlank(meta.initialValue?.newSource);
	const asks =
		(isUnknown && (elsewhere === null || isDescribedHere)) || (isAsked && stored === undefined && text.trim() !== "");
	const [hasAsked, setHasAsked] = useState(asks);
	if (asks && !hasAsked) setHasAsked(true);

	const choose = (value: string) => {
		shelf.add(results.filter(({ id }) => id === value));
		isWhole.current = true;
		handle.current?.set(value);
		setBefore(null);
	};

	// Other parts of the form may fill it in, too: what they know of the form is then as old as their press.
	const chosen = useRef(choose);
	useEffect(() => {
		chosen.current = choose;
	});
	useEffect(() => onCite(handle.current?.input, (value) => chosen.current(value)), []);

	// A pasted address, or one that was left: the stored document takes its place.
	useEffect(() => {
		if (!found || isEditing || found.id === text) return;
		shelf.add([found]);
		isWhole.current = true;
		handle.current?.set(found.id);
		setWasKnown(true);
	}, [found, isEditing, text, shelf]);

	const isCard = stored !== undefined && !isEditing;
	const isListed = isEditing && suggestions.length > 0;
	const hasFocus = useRef(false);
	useLayoutEffect(() => {
		// The control that had the focus isn't shown any more.
		if (isCard && hasFocus.current) changeButton.current?.focus();
	}, [isCard]);

	return (
		<>
			{isCard && (
				<SourceCard
					source={citable(stored)}
					changeButton={changeButton}
					onChange={() => {
						setBefore(text);
						handle.current?.set("");
						requestAnimationFrame(() => {
							handle.current?.input?.focus();
							handle.current?.open();
						});
					}}
				/>
			)}
			<div className={isCard ? "noscript:block hidden" : ""}>
				<Combobox
					field={offered === "" ? field : describedToo(field, offerId)}
					handle={handle}
					text={text}
					onText={(typed) => {
						setText(typed);
						setWasKnown(false);
						setEditing(!isWhole.current);
						isWhole.current = false;
					}}
					items={suggestions}
					keyOf={({ value }) => value}
					draw={(source) => <SourceLine source={source} />}
					onChoose={({ value }) => choose(value)}
					startsAtFirst
					placeholder={t("source.placeholder")}
					onPaste={(event) => {
						isWhole.current = parseSourceUrl(event.clipboardData.getData("text")) !== null;
					}}
					onFocusChange={(isInside) => {
						hasFocus.current = isInside;
						setEditing(isInside);
					}}
					onEnter={() => {
						if (offered === "") return false;
						choose(offered);
						return true;
					}}
					onEscape={() => {
						if (before === null) return false;
						choose(before);
						return true;
					}}
				/>
			</div>
			{offered !== "" && (
				<SourceOffer
					id={offerId}
					source={ofForm === "" && ofSitting ? ofSitting : sourceCited(offered, citations, shelf.sources)}
					onTake={() => choose(offered)}
				/>
			)}
			<p role="status" className="mt-0.5 text-muted text-xs empty:hidden">
				{/* Who sees the list needs no count of it. */}
				{isListed ? <span className="sr-only">{t("source.found", { count: suggestions.length })}</span> : message()}
			</p>
			{hasAsked && <NewSourceFields row={row} address={text} isWhole={!isEditing} isHidden={!asks} />}
		</>
	);

	function message(): string | null {
		if (isCard) return wasKnown ? t("source.alreadyKnown") : null;
		if (elsewhere && isUnknown && !isDescribedHere) {
			return t("source.describedElsewhere");
		}
		if (status === "failed") return t("source.notAsked");
		return !isEditing && text.trim() !== "" && !isAddress && status === "done" ? t("source.unknownWords") : null;
	}
}

/**
 * The document that was cited or entered last in this sitting, to be offered where a project's form cites none yet: one
 * article often tells of several.
 */
function useSittingSource(): CitableSource | null {
	const { subject, userId } = useRecordForm();
	const [source, setSource] = useState<CitableSource | null>(null);
	useEffect(() => {
		if (subject === "project") setSource(sittingSources(userId)[0] ?? null);
	}, [subject, userId]);
	return source;
}

/** A field that is also described by the element of an id. */
function describedToo(field: FormField, id: string): FormField {
	const all = [field.control["aria-describedby"], id].filter(Boolean).join(" ");
	return { ...field, control: { ...field.control, "aria-describedby": all } };
}
