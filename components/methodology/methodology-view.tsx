import { useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import type { Coverage } from "@/lib/domain/figures/coverage";
import { ApiChapter } from "./api-chapter";
import { Chapter, Subheading } from "./chapter";
import { CHAPTERS } from "./chapters";
import { CoverageTable } from "./coverage-table";
import { Rules } from "./rules";
import { VocabularyChapters } from "./vocabulary-chapters";

/** Chapters that are a list of rules and nothing else. */
const RULES = ["totals", "conversion", "years", "asof", "ageing", "outcome", "filters"] as const;

/** Editions of the definitions, newest first. */
const EDITIONS = [{ key: "first", date: "2026-11-24" }] as const;

/** The whole methodology on one page, with its contents beside it. */
export function MethodologyView({ coverage, version, today }: { coverage: Coverage; version: number; today: string }) {
	const t = useTranslations("methodology");
	const rulesOf = (key: string) => t.raw(key) as string[];
	return (
		<div className="mt-8 gap-x-14 lg:grid lg:grid-cols-[13rem_minmax(0,44rem)]">
			<header className="lg:col-start-2">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">{t("lede")}</p>
			</header>
			<nav
				aria-labelledby="contents"
				className="my-6 border-rule border-y py-3 text-sm lg:sticky lg:top-4 lg:col-start-1 lg:row-start-1 lg:row-end-3 lg:my-0 lg:self-start lg:border-0 lg:py-1"
			>
				<p id="contents" className="font-semibold">
					{t("contents")}
				</p>
				<ol className="mt-1 columns-2 gap-x-6 lg:columns-1">
					{CHAPTERS.map((id) => (
						<li key={id} className="break-inside-avoid">
							<a href={`#${id}`} className="inline-block min-h-6 py-0.5 no-underline hover:underline">
								{t(`section.${id}`)}
							</a>
						</li>
					))}
				</ol>
			</nav>
			<div className="min-w-0 lg:col-start-2">
				<Chapter id="principles">
					<Rules id="principles" rules={rulesOf("principles")} />
				</Chapter>
				<VocabularyChapters phasesPartly={coverage.phasesPartly} />
				{RULES.map((id) => (
					<Chapter key={id} id={id}>
						<Rules id={id} rules={rulesOf(id)} />
					</Chapter>
				))}
				<Chapter id="limits">
					<CoverageTable coverage={coverage} />
					<Rules id="limits" rules={rulesOf("limits")} />
				</Chapter>
				<Chapter id="licence">
					<p>
						{t.rich("licence", {
							cc: (chunks) => (
								<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
									{chunks}
								</a>
							),
						})}
					</p>
					<Subheading>{t("citeTitle")}</Subheading>
					<blockquote className="border-accent border-l-2 pl-4">
						{t.rich("cite", { version: String(version), date: () => <PartialDate date={today} /> })}
					</blockquote>
					<p className="mt-2 text-muted text-sm">{t("citeNote")}</p>
				</Chapter>
				<ApiChapter />
				<Chapter id="changelog">
					<ul className="[&>li+li]:mt-2">
						{EDITIONS.map(({ key, date }) => (
							<li key={key}>
								<PartialDate date={date} />
								{" · "}
								{t(`changelogEntry.${key}`)}
							</li>
						))}
					</ul>
				</Chapter>
			</div>
		</div>
	);
}
