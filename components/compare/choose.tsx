import { useLocale, useTranslations } from "next-intl";
import { HitDetails, HitName } from "@/components/search/hit-text";
import {
	COMPARED_NOUNS,
	type ComparedNoun,
	type ComparisonRequest,
	MOST_COMPARED,
} from "@/lib/domain/compare/compare-request";
import type { SearchHit } from "@/lib/domain/search/search-index";
import { formatView } from "@/lib/domain/view/view-url";
import { comparedHref, comparisonHref } from "./compare-links";

/** What was typed to add something, and what it found. */
export type Finding = { typed: string; hits: readonly SearchHit[]; isNearest: boolean };

/** The parameter of the address that something is looked for by. */
export const FIND_PARAM = "find";

/** What is compared, each with the way out of it, and a field that finds what else may stand beside it. */
export function Choose({
	request,
	names,
	finding,
	largest,
}: {
	request: ComparisonRequest;
	names: readonly string[];
	finding: Finding;
	/** What a comparison may begin with, where nothing is chosen. */
	largest: readonly { noun: ComparedNoun; items: readonly { key: string; name: string }[] }[];
}) {
	const t = useTranslations("compare");
	const locale = useLocale();
	const { noun, keys, view } = request;
	const isFull = keys.length >= MOST_COMPARED;
	const href = (change: Parameters<typeof comparisonHref>[2]) => comparisonHref(locale, request, change);
	return (
		<section aria-label={t("chosen")} className="no-print mt-5 border-rule border-y py-3">
			{noun !== null && (
				<ul className="m-0 flex list-none flex-wrap gap-2 p-0 text-sm">
					{keys.map((key, item) => (
						<li key={key} className="inline-flex min-h-8 items-center gap-2 bg-accent-soft px-2">
							<a href={comparedHref(locale, noun, key, view)} className="wrap-anywhere inline-block py-1 text-ink">
								{names[item]}
							</a>
							<a
								href={href({ keys: keys.filter((other) => other !== key) })}
								className="inline-flex size-6 items-center justify-center text-ink no-underline hover:text-accent"
							>
								<span className="sr-only">{t("remove", { name: names[item] ?? key })}</span>
								<span aria-hidden="true">×</span>
							</a>
						</li>
					))}
				</ul>
			)}
			{keys.length === 1 && <p className="mt-2 font-serif text-lg">{t("addAnother")}</p>}
			{isFull && <p className="mt-2 text-muted text-sm">{t("full")}</p>}
			{!isFull && (
				<form
					method="get"
					action={`/${locale}/compare`}
					autoComplete="off"
					className="mt-3 flex max-w-3xl gap-2 text-sm"
				>
					<label className="min-w-0 grow">
						<span className="mb-1 block text-muted text-xs">{t("find.label", { noun: noun ?? "none" })}</span>
						<input
							type="search"
							name={FIND_PARAM}
							defaultValue={finding.typed}
							maxLength={100}
							spellCheck={false}
							className="min-h-10 w-full border border-rule bg-panel px-2 text-ink hover:border-rule-strong"
						/>
					</label>
					{noun !== null && <input type="hidden" name={noun} value={keys.join(",")} />}
					{[...new URLSearchParams(formatView(view))].map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					<button type="submit" className="min-h-10 cursor-pointer self-end border border-accent px-4 text-accent">
						{t("find.submit")}
					</button>
				</form>
			)}
			{finding.typed !== "" && !isFull && <Found request={request} finding={finding} />}
			{keys.length === 0 && finding.typed === "" && largest.length > 0 && (
				<div className="mt-4 text-sm">
					<p className="text-muted">{t("largest.title")}</p>
					<dl className="mt-1">
						{largest.map(({ noun: of, items }) => (
							<div key={of} className="flex flex-wrap items-baseline gap-x-4 border-rule border-t py-1">
								<dt className="sm:w-80">
									<span className="font-semibold">{t(`noun.${of}`)}</span>{" "}
									<span className="text-muted text-xs">{t(`largest.${of}`)}</span>
								</dt>
								{items.map(({ key, name }) => (
									<dd key={key}>
										<a href={href({ noun: of, keys: [key] })} className="wrap-anywhere inline-block min-h-6 leading-6">
											{name}
										</a>
									</dd>
								))}
							</div>
						))}
					</dl>
				</div>
			)}
		</section>
	);
}

/** What a search found that can be compared, each a link that adds it. */
function Found({
	request: { noun, keys, view },
	finding: { typed, hits, isNearest },
}: {
	request: ComparisonRequest;
	finding: Finding;
}) {
	const t = useTranslations("compare");
	const locale = useLocale();
	const of = (kind: ComparedNoun) => hits.filter((hit) => hit.kind === kind);
	const kinds = COMPARED_NOUNS.filter((kind) => (noun === null || noun === kind) && of(kind).length > 0);
	return (
		<div role="status" className="mt-3 text-sm">
			<p className="wrap-anywhere text-muted">{t(kinds.length === 0 ? "find.none" : "find.title", { q: typed })}</p>
			{isNearest && kinds.length > 0 && <p className="text-muted">{t("find.nearest")}</p>}
			{kinds.map((kind) => (
				<div key={kind} className="mt-1">
					{noun === null && <p className="text-muted text-xs">{t(`noun.${kind}`)}</p>}
					<ul className="m-0 list-none p-0">
						{of(kind).map((hit) => (
							<li key={hit.key} className="border-rule border-b py-1">
								{keys.includes(hit.key) ? (
									<span className="text-muted">
										<HitName hit={hit} /> ({t("find.chosen")})
									</span>
								) : (
									<a
										href={comparisonHref(locale, { noun: kind, keys: [...keys, hit.key], view })}
										className="inline-block min-h-6 leading-6"
									>
										<HitName hit={hit} />
									</a>
								)}
								<HitDetails hit={hit} />
							</li>
						))}
					</ul>
				</div>
			))}
		</div>
	);
}
