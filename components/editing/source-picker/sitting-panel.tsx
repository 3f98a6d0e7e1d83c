"use client";

import { useFormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { kindAt, UNCITED_KINDS, type UncitedKind } from "@/lib/domain/queue/uncited";
import { toFieldPath } from "@/lib/domain/record/form-path";
import { type CitableFact, citableFacts } from "@/lib/domain/typed/citable-facts";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { citationsIn } from "@/lib/domain/typed/typed-citations";
import { useFieldTexts } from "../form/behaviour/use-field-texts";
import { useTyped } from "../form/behaviour/use-typed";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { PLAIN_BUTTON, SMALL_BUTTON } from "../form/style/button-styles";
import { citeBy, onCiteMany } from "./cite-control";
import { type CitableSource, sourcesOfForm } from "./cited-sources";
import { FactTicks, type TickGroup } from "./fact-ticks";
import { useKnownSources } from "./known-sources";
import { sittingSources } from "./sitting-sources";
import { SourceRadios } from "./source-radios";

/** What was cited by one press: the controls that got it. */
type Done = { title: string; controls: string[] };

/**
 * The documents of this sitting, always at hand, and the facts that may cite one: ticked, then cited by one press, which
 * can be taken back. Alt+U opens it, Enter cites.
 */
export function SittingPanel({ userId }: { userId: string }) {
	const t = useTranslations("pickers.sitting");
	const panelId = useId();
	const [isOpen, setOpen] = useState(false);
	const [asked, setAsked] = useState<UncitedKind | null>(null);
	const button = useRef<HTMLButtonElement>(null);
	const cited = useTyped((texts) => JSON.stringify([citationsIn(texts), citableFacts(texts)]));
	const [citations, facts] = useMemo(
		() => JSON.parse(cited) as [ReturnType<typeof citationsIn>, CitableFact[]],
		[cited],
	);
	const { sources: known } = useKnownSources();
	const sources = useMemo(() => {
		const own = sourcesOfForm(citations, known);
		const others = isOpen ? sittingSources(userId).filter(({ value }) => !own.some((one) => one.value === value)) : [];
		return [...own, ...others];
	}, [citations, known, userId, isOpen]);
	const bare = facts.filter(isBare).length;
	useEffect(
		() =>
			onCiteMany((kind) => {
				setAsked(kind);
				setOpen(true);
			}),
		[],
	);
	return (
		<div className="noscript:hidden">
			<button
				ref={button}
				type="button"
				form={RECORD_FORM_ID}
				data-shortcut="u"
				aria-keyshortcuts="Alt+U"
				aria-expanded={isOpen}
				aria-controls={panelId}
				onClick={() => {
					setAsked(null);
					setOpen(!isOpen);
				}}
				className={SMALL_BUTTON}
			>
				{t("title")}
				{bare > 0 && <span className="text-muted text-xs">{t("bare", { count: bare })}</span>}
			</button>
			{isOpen && (
				<Panel
					key={asked}
					id={panelId}
					asked={asked}
					sources={sources}
					facts={facts}
					onClose={() => {
						setOpen(false);
						button.current?.focus();
					}}
				/>
			)}
		</div>
	);
}

function Panel({
	id,
	asked,
	sources,
	facts,
	onClose,
}: {
	id: string;
	/** The kind of fact that it was opened for: all without a source are ticked. */
	asked: UncitedKind | null;
	sources: readonly CitableSource[];
	facts: readonly CitableFact[];
	onClose: () => void;
}) {
	const t = useTranslations("pickers.sitting");
	const words = useTranslations("pickers");
	const texts = useFieldTexts();
	const form = useFormMetadata<Record<string, unknown>, FormProblem[]>();
	const panel = useRef<HTMLElement>(null);
	const [chosen, setChosen] = useState(sources[0]?.value ?? "");
	const [ticked, setTicked] = useState<ReadonlySet<string>>(
		() => new Set(facts.flatMap((fact) => (isBare(fact) && kindOf(fact) === asked ? [fact.citations] : []))),
	);
	const [done, setDone] = useState<Done | null>(null);
	const source = sources.find(({ value }) => value === chosen) ?? sources[0];
	const open = facts.filter((fact) => source !== undefined && !fact.sources.includes(source.value));
	const going = open.filter(({ citations }) => ticked.has(citations));
	const groups = UNCITED_KINDS.flatMap((kind): TickGroup[] => {
		const own = open.filter((fact) => kindOf(fact) === kind);
		const listed = own.map((fact) => ({
			value: fact.citations,
			text: <FactText fact={fact} name={texts.whole(isOfValue(fact) ? fact.citations : fact.row)} />,
			isBare: isBare(fact),
		}));
		return own.length === 0 ? [] : [{ key: kind, title: words(`facts.${kind}`), facts: listed }];
	});

	useEffect(() => {
		const first = panel.current?.querySelector<HTMLElement>("[data-first]");
		(first ?? panel.current?.querySelector<HTMLElement>("input,button"))?.focus();
	}, []);

	const cite = () => {
		if (!source || going.length === 0) return;
		const controls = going.map((fact) => {
			const name = emptyCitation(fact.citations) ?? addCitation(fact.citations);
			citeBy(controlOf(name), source.value);
			return name;
		});
		setTicked(new Set());
		setDone({ title: source.title || source.url, controls });
	};
	const addCitation = (list: string): string => {
		const name = `${list}[${rowsOf(list)}]`;
		flushSync(() => form.insert({ name: list, defaultValue: { source: "" } as never }));
		return name;
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape") {
			event.preventDefault();
			onClose();
		}
		if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
			event.preventDefault();
			cite();
		}
	};
	return (
		<section
			ref={panel}
			id={id}
			aria-label={t("title")}
			onKeyDown={onKeyDown}
			className="absolute right-0 bottom-full left-0 z-20 max-h-[70vh] overflow-y-auto border border-ink bg-panel p-3 text-sm"
		>
			{sources.length === 0 && <p className="m-0">{t("none")}</p>}
			<div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
				{sources.length > 0 && (
					<SourceRadios name="__sitting" sources={sources} chosen={source?.value ?? null} onChoose={setChosen} />
				)}
				{open.length > 0 && <FactTicks groups={groups} ticked={ticked} onTick={setTicked} />}
			</div>
			<div className="mt-3 flex flex-wrap items-center gap-3">
				{sources.length > 0 && (
					<button type="button" onClick={cite} disabled={going.length === 0} className={PLAIN_BUTTON}>
						{t("cite", { count: going.length })}
					</button>
				)}
				<button type="button" onClick={onClose} className={PLAIN_BUTTON}>
					{t("close")}
				</button>
				<p role="status" className="m-0 empty:hidden">
					{done && t("done", { count: done.controls.length, title: done.title })}
				</p>
				{done && (
					<button
						type="button"
						onClick={() => {
							for (const name of done.controls) citeBy(controlOf(name), "");
							setDone(null);
						}}
						className={SMALL_BUTTON}
					>
						{t("undo")}
					</button>
				)}
			</div>
		</section>
	);
}

/** A fact by its place in the form, with what it says and how much it cites already. */
function FactText({ fact, name }: { fact: CitableFact; name: string }) {
	const t = useTranslations("pickers.sitting");
	const { says, sources } = fact;
	return (
		<>
			{name}
			{says !== "" && !isOfValue(fact) && <span className="text-muted"> · {says}</span>}
			{sources.length > 0 && <span className="text-muted text-xs"> ({t("has", { count: sources.length })})</span>}
		</>
	);
}

function isBare({ sources }: CitableFact): boolean {
	return sources.length === 0;
}

function kindOf({ citations }: CitableFact): UncitedKind | null {
	return kindAt(toFieldPath(citations));
}

/** The control of a citation, by the name of its row. */
function controlOf(row: string): Element | RadioNodeList | null | undefined {
	return document.forms.namedItem(RECORD_FORM_ID)?.elements.namedItem(`${row}.source`);
}

function rowsOf(list: string): number {
	let count = 0;
	while (controlOf(`${list}[${count}]`)) count += 1;
	return count;
}

/** The first row of a list of sources that names none. */
function emptyCitation(list: string): string | null {
	for (let row = 0; row < rowsOf(list); row++) {
		const control = controlOf(`${list}[${row}]`);
		if (control instanceof HTMLInputElement && control.value.trim() === "") return `${list}[${row}]`;
	}
	return null;
}

/** True for the sources of one value of a row, or of the project; false for those of a whole fact. */
function isOfValue({ row, citations }: CitableFact): boolean {
	return citations !== `${row}.citations`;
}
