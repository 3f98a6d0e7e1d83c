import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { FilterValues } from "@/lib/charts/words/filter-names";
import type { SearchAnswer } from "@/lib/domain/search/search";
import type { SearchHit, SearchKind } from "@/lib/domain/search/search-index";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { hitHref, searchHref } from "./hit-href";
import { HitDetails, HitName } from "./hit-text";
import { ViewDetails, ViewName } from "./view-text";

/** As many projects of a source as are named. */
const NAMED = 3;

/** The page of a search: the box, the view that the words ask for, what was found by kind, and ways on where nothing was. */
export function SearchView({
	typed,
	kind,
	answer,
	names,
	projects,
}: {
	typed: string;
	/** Only one kind is listed. */
	kind: SearchKind | null;
	answer: SearchAnswer;
	names: FilterValues;
	/** How many projects the view has. */
	projects: number;
}) {
	const t = useTranslations("search");
	const locale = useLocale();
	const { hits, counts, total, isNearest, view } = answer;
	const isNothing = hits.length === 0 && view === null;
	const alone = hits.some((hit) => hit.kind === kind) ? kind : null;
	const kinds = [...new Set(hits.map((hit) => hit.kind))].filter((one) => alone === null || one === alone);
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
			</header>
			<search className="mt-4 block max-w-3xl">
				<form method="get" action={searchHref(locale, "")} className="flex gap-2">
					<label className="min-w-0 grow">
						<span className="sr-only">{t("label")}</span>
						<input
							type="search"
							name="q"
							defaultValue={typed}
							maxLength={100}
							autoComplete="off"
							spellCheck={false}
							placeholder={t("placeholder")}
							className="min-h-10 w-full border border-rule bg-panel px-2 text-ink placeholder:text-muted hover:border-rule-strong"
						/>
					</label>
					<button type="submit" className="min-h-10 cursor-pointer border border-accent px-4 text-accent">
						{t("submit")}
					</button>
				</form>
			</search>
			{typed === "" ? (
				<Hint />
			) : (
				<p role="status" className="mt-3 text-muted text-sm">
					{t(view ? "countWithView" : "count", { count: total })}
				</p>
			)}
			{view && (
				<section aria-labelledby="search-view" className="mt-4 max-w-3xl border-accent border-l-2 pl-3">
					<h2 id="search-view" className="font-sans text-muted text-sm">
						{t("viewTitle")}
					</h2>
					<a href={`/${locale}${view.path}`} className="inline-block py-1">
						<ViewName typedView={view} names={names} />
					</a>
					<ViewDetails typedView={view} projects={projects} />
				</section>
			)}
			{typed !== "" && isNothing && <NothingFound typed={typed} />}
			{isNearest && <p className="mt-6">{t("nearest")}</p>}
			{kinds.map((one) => (
				<Kind key={one} kind={one} isAlone={alone !== null} typed={typed} hits={hits} count={counts[one]} />
			))}
		</>
	);
}

function Kind(props: { kind: SearchKind; isAlone: boolean; typed: string; hits: readonly SearchHit[]; count: number }) {
	const { kind, isAlone, typed, hits, count } = props;
	const t = useTranslations("search");
	const locale = useLocale();
	const shown = hits.filter((hit) => hit.kind === kind);
	const more = count - shown.length;
	return (
		<Section id={kind} title={t(`kinds.${kind}`)} note={t("count", { count })}>
			<ul className="m-0 list-none p-0">
				{shown.map((hit) => (
					<li key={hit.key} className="border-rule border-b py-2 last:border-b-0">
						<a
							href={hitHref(hit, locale)}
							rel={hit.url === null ? undefined : "external noopener"}
							className="inline-block py-0.5"
						>
							<HitName hit={hit} />
						</a>
						<HitDetails hit={hit} />
						<Supported hit={hit} />
					</li>
				))}
			</ul>
			{more > 0 && !isAlone && (
				<p className="mt-2 text-sm">
					<a href={searchHref(locale, typed, kind)} className="inline-block py-1">
						{t("more", { count: more })}
					</a>
				</p>
			)}
			{kind === "project" && more > 0 && (
				<p className="mt-1 text-sm">
					<a
						href={viewHref(`/${locale}/projects`, withChange(DEFAULT_VIEW, { q: typed }))}
						className="inline-block py-1"
					>
						{t("moreProjects", { q: typed })}
					</a>
				</p>
			)}
		</Section>
	);
}

/** The projects that rest on a source, each with its list of sources. */
function Supported({ hit: { supports } }: { hit: SearchHit }) {
	const t = useTranslations("search");
	const locale = useLocale();
	if (supports.length === 0) return null;
	const more = supports.length - NAMED;
	return (
		<p className="m-0 text-sm [overflow-wrap:anywhere]">
			<span className="text-muted">{t("supports")}</span>{" "}
			{supports.slice(0, NAMED).map(({ slug, name }, index) => (
				<span key={slug}>
					{index > 0 && ", "}
					<a href={`/${locale}/projects/${slug}#sources`}>{name}</a>
				</span>
			))}
			{more > 0 && ` ${t("moreSupports", { count: more })}`}
		</p>
	);
}

function Hint() {
	const t = useTranslations("search");
	const locale = useLocale();
	return (
		<div className="mt-4 max-w-3xl text-sm">
			<p>{t("hint")}</p>
			<p className="mt-3 text-muted">{t("examples")}</p>
			<ul className="m-0 list-disc pl-5">
				{(["a", "b", "c"] as const).map((key) => (
					<li key={key}>
						<a href={searchHref(locale, t(`example.${key}`))} className="inline-block py-0.5">
							{t(`example.${key}`)}
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}

function NothingFound({ typed }: { typed: string }) {
	const t = useTranslations("search");
	const locale = useLocale();
	return (
		<div className="my-8 max-w-3xl border-rule border-y py-6">
			<p className="font-serif text-lg [overflow-wrap:anywhere]">{t("none.title", { q: typed })}</p>
			<ul className="mt-2 list-disc pl-5">
				<li>{t("none.spelling")}</li>
				<li>
					<a href={`/${locale}/projects`}>{t("none.list")}</a>
				</li>
				<li>
					<a href={`/${locale}/suggest`}>{t("none.suggest")}</a>
				</li>
			</ul>
		</div>
	);
}
