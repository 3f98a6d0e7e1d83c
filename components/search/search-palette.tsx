"use client";

import { NextIntlClientProvider, useLocale, useTranslations } from "next-intl";
import {
	type FormEvent,
	type KeyboardEvent,
	type ReactNode,
	useDeferredValue,
	useEffect,
	useId,
	useMemo,
	useRef,
	useState,
} from "react";
import type { Search, SearchAnswer } from "@/lib/domain/search/search";
import type { SearchHit } from "@/lib/domain/search/search-index";
import type { TypedView } from "@/lib/domain/search/typed-view";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { countProjects } from "./count-projects";
import { hitHref, searchHref } from "./hit-href";
import { HitDetails, HitName } from "./hit-text";
import { loadSearch } from "./load-search";
import { forgetSearches, keepSearch, recentSearches } from "./recent-searches";
import { ViewDetails, ViewName } from "./view-text";

const MOST = 12;
const MOST_OF_KIND = 5;
/** A view's projects are counted once nobody has typed for this long. */
const SETTLED_MS = 200;

/** A line of the list: where it leads, and what it says. */
type Option = { key: string; href: string; text: ReactNode; isExternal?: boolean; typed?: string };

/** The search as a dialog over the page. */
export function SearchPalette({
	locale,
	messages,
	onClosed,
}: {
	locale: Locale;
	messages: Record<string, Record<string, unknown>>;
	onClosed: () => void;
}) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		if (!dialog.current?.open) dialog.current?.showModal();
	}, []);
	return (
		<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
			<PaletteDialog dialog={dialog} onClosed={onClosed} />
		</NextIntlClientProvider>
	);
}

function PaletteDialog({
	dialog,
	onClosed,
}: {
	dialog: React.RefObject<HTMLDialogElement | null>;
	onClosed: () => void;
}) {
	const t = useTranslations("search");
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a press beside it is the pointer's way
		<dialog
			ref={dialog}
			aria-label={t("title")}
			onClose={onClosed}
			onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
			className="m-0 mx-auto mt-[min(6rem,8dvh)] max-h-[84dvh] w-[min(42rem,calc(100%-1rem))] max-w-none flex-col overflow-hidden border border-ink bg-panel p-0 text-ink backdrop:bg-ink/40 open:flex"
		>
			<PaletteContent onClose={() => dialog.current?.close()} />
		</dialog>
	);
}

/** What is in the dialog: the box, the list under it, and what is said of both. */
function PaletteContent({ onClose }: { onClose: () => void }) {
	const t = useTranslations("search");
	const locale = useLocale();
	const list = useId();
	const [typed, setTyped] = useState("");
	const [recent, setRecent] = useState<string[]>([]);
	const [active, setActive] = useState(0);
	const { search, hasFailed, made } = useSearch();
	const asked = useDeferredValue(typed);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `made` counts what the search has got since it was made
	const answer = useMemo(() => search?.answer(asked, MOST, MOST_OF_KIND) ?? null, [search, asked, made]);
	const projects = useProjects(answer?.view ?? null);
	const options = optionsOf({
		locale,
		typed: asked,
		answer,
		search,
		projects,
		recent,
		all: t("all", { q: asked.trim() }),
	});
	const chosen = Math.min(active, options.length - 1);
	const optionId = (index: number) => `${list}-${index}`;

	useEffect(() => setRecent(recentSearches()), []);
	useEffect(() => {
		document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: "nearest" });
	}, [list, chosen]);

	const type = (text: string) => {
		setTyped(text);
		setActive(0);
	};
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
		if (event.nativeEvent.isComposing || options.length === 0) return;
		const next = nextOption(event, chosen, options.length);
		if (next !== null) setActive(next);
		else if (event.key === "Enter") press(document.getElementById(optionId(chosen)), event);
		else return;
		event.preventDefault();
	};
	const onSubmit = (event: FormEvent) => {
		if (typed.trim() === "") event.preventDefault();
		else keepSearch(typed);
	};
	const count = answer?.total ?? 0;
	const status = hasFailed
		? null
		: asked.trim() === ""
			? ""
			: search
				? t(answer?.view ? "countWithView" : "count", { count })
				: t("loading");
	return (
		<>
			<form method="get" action={searchHref(locale, "")} onSubmit={onSubmit} className="flex border-rule border-b">
				<input
					type="text"
					name="q"
					role="combobox"
					aria-label={t("label")}
					aria-autocomplete="list"
					aria-expanded={options.length > 0}
					aria-controls={list}
					aria-activedescendant={options.length > 0 ? optionId(chosen) : undefined}
					autoComplete="off"
					autoCapitalize="off"
					spellCheck={false}
					enterKeyHint="search"
					maxLength={100}
					placeholder={t("placeholder")}
					value={typed}
					onChange={({ target }) => type(target.value)}
					onKeyDown={onKeyDown}
					className="min-h-12 min-w-0 grow bg-panel px-4 text-ink outline-none placeholder:text-muted"
				/>
				<button type="button" onClick={onClose} aria-label={t("close")} className="min-w-12 cursor-pointer text-xl">
					<span aria-hidden="true">×</span>
				</button>
			</form>
			<div className="flex min-h-0 flex-col">
				{asked.trim() === "" && <Introduction recent={recent} onForget={() => setRecent(forget())} />}
				{hasFailed && (
					<p role="status" className="px-4 py-3 text-sm">
						{t.rich("failed", { link: (chunks) => <a href={searchHref(locale, typed)}>{chunks}</a> })}
					</p>
				)}
				{asked.trim() !== "" && answer?.isNearest && <p className="px-4 pt-3 text-muted text-sm">{t("nearest")}</p>}
				{search && asked.trim() !== "" && count === 0 && !answer?.view && <NothingFound typed={asked.trim()} />}
				<div id={list} role="listbox" aria-label={t("title")} className="min-h-0 overflow-y-auto overscroll-contain">
					{options.map(({ key, href, text, isExternal, typed: again }, index) => (
						<a
							key={key}
							id={optionId(index)}
							role="option"
							aria-selected={index === chosen}
							tabIndex={-1}
							href={href}
							rel={isExternal ? "external noopener" : undefined}
							onClick={(event) => {
								if (again !== undefined) {
									event.preventDefault();
									return type(again);
								}
								keepSearch(typed);
								// A part of this very page loads none in its place.
								if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onClose();
							}}
							onPointerMove={() => setActive(index)}
							className={`block min-h-9 border-rule border-b px-4 py-1.5 text-ink text-sm no-underline last:border-b-0 ${index === chosen ? "bg-accent-soft" : ""}`}
						>
							{text}
						</a>
					))}
				</div>
			</div>
			<p className="m-0 flex flex-wrap justify-between gap-x-4 border-rule border-t px-4 py-1.5 text-muted text-xs">
				<span role="status">{status}</span>
				<span className="max-sm:hidden">{t("keys")}</span>
			</p>
		</>
	);
}

function Introduction({ recent, onForget }: { recent: readonly string[]; onForget: () => void }) {
	const t = useTranslations("search");
	if (recent.length === 0) return <p className="px-4 py-3 text-muted text-sm">{t("hint")}</p>;
	return (
		<p className="m-0 flex justify-between gap-4 px-4 pt-3 text-muted text-sm">
			<span>{t("recent")}</span>
			<button type="button" onClick={onForget} className="min-h-6 cursor-pointer text-accent underline">
				{t("forget")}
			</button>
		</p>
	);
}

function NothingFound({ typed }: { typed: string }) {
	const t = useTranslations("search");
	const locale = useLocale();
	return (
		<div className="px-4 py-3 text-sm">
			<p className="m-0 font-semibold [overflow-wrap:anywhere]">{t("none.title", { q: typed })}</p>
			<p className="m-0">{t("none.spelling")}</p>
			<p className="m-0">
				<a href={`/${locale}/projects`}>{t("none.list")}</a>
				{" · "}
				<a href={`/${locale}/suggest`}>{t("none.suggest")}</a>
			</p>
		</div>
	);
}

/** The search once it is there, and how often it has got more since. */
function useSearch(): { search: Search | null; hasFailed: boolean; made: number } {
	const [search, setSearch] = useState<Search | null>(null);
	const [hasFailed, setHasFailed] = useState(false);
	const [made, setMade] = useState(0);
	useEffect(() => {
		let isOpen = true;
		loadSearch(() => isOpen && setMade((times) => times + 1)).then(
			(loaded) => isOpen && setSearch(loaded),
			() => isOpen && setHasFailed(true),
		);
		return () => {
			isOpen = false;
		};
	}, []);
	return { search, hasFailed, made };
}

/** How many projects the view has that the words ask for, once nobody types any more. */
function useProjects(typedView: TypedView | null): number | null {
	const [counted, setCounted] = useState<{ path: string; projects: number | null } | null>(null);
	const path = typedView?.path ?? null;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the path says all of the view
	useEffect(() => {
		if (!typedView) return;
		const asking = new AbortController();
		const timer = setTimeout(async () => {
			const projects = await countProjects(typedView.view, asking.signal);
			if (!asking.signal.aborted) setCounted({ path: typedView.path, projects });
		}, SETTLED_MS);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [path]);
	return counted !== null && counted.path === path ? counted.projects : null;
}

/** The lines of the list: with nothing typed, what was searched for before; else the view, what was found, and all of it. */
function optionsOf(of: {
	locale: Locale;
	typed: string;
	answer: SearchAnswer | null;
	search: Search | null;
	projects: number | null;
	recent: readonly string[];
	all: string;
}): Option[] {
	const { locale, answer, search } = of;
	const typed = of.typed.trim();
	if (typed === "") {
		return of.recent.map((text) => ({ key: `recent ${text}`, href: searchHref(locale, text), text, typed: text }));
	}
	if (!answer || !search) return [];
	const hits = answer.hits.map((hit): Option => {
		const own = { key: `${hit.kind} ${hit.key}`, href: hitHref(hit, locale), isExternal: hit.url !== null };
		return { ...own, text: <HitLine hit={hit} /> };
	});
	const views = answer.view ? [viewOption(answer.view, search, of.projects, locale)] : [];
	const found = answer.view?.isLikely ? [...views, ...hits] : [...hits, ...views];
	if (found.length === 0) return [];
	return [...found, { key: "all", href: searchHref(locale, typed), text: of.all }];
}

function viewOption(typedView: TypedView, { data }: Search, projects: number | null, locale: Locale): Option {
	const text = (
		<>
			<ViewName typedView={typedView} names={data} />
			<ViewDetails typedView={typedView} projects={projects} />
		</>
	);
	return { key: "view", href: `/${locale}${typedView.path}`, text };
}

function HitLine({ hit }: { hit: SearchHit }) {
	return (
		<>
			<HitName hit={hit} />
			<HitDetails hit={hit} isKindShown />
		</>
	);
}

/** The line that a key leads to; null for a key that is the text's. Home and End are, until the cursor is at that end. */
function nextOption(event: KeyboardEvent<HTMLInputElement>, chosen: number, count: number): number | null {
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
	const { selectionStart, selectionEnd, value } = event.currentTarget;
	switch (event.key) {
		case "ArrowDown":
			return (chosen + 1) % count;
		case "ArrowUp":
			return (chosen + count - 1) % count;
		case "Home":
			return selectionEnd === 0 ? 0 : null;
		case "End":
			return selectionStart === value.length ? count - 1 : null;
		default:
			return null;
	}
}

/** Presses a link as the key was: with Ctrl or ⌘ in a new tab. */
function press(link: HTMLElement | null, { ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
	link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}

function forget(): string[] {
	forgetSearches();
	return [];
}
