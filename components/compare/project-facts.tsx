import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import { PartialDate } from "@/components/ui/partial-date";
import { StatusMark } from "@/components/ui/status-mark";
import type { Compared } from "@/lib/domain/compare/comparison";
import { disagreeingFigures } from "@/lib/domain/compare/disagreeing";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import { countryName, formatMwExact } from "@/lib/domain/values/format";
import { ROLES } from "@/lib/domain/values/vocabulary";
import type { View } from "@/lib/domain/view/view";
import { comparedHref } from "./compare-links";

/** What is no sum of the projects side by side: where, who, how far, and the figures that their sources don't agree on. */
export function ProjectFacts({ items, names }: { items: readonly Compared[]; names: readonly string[] }) {
	const t = useTranslations("compare.facts");
	const role = useTranslations("vocabulary.role");
	const locale = useLocale();
	const rows = items.map(({ project }) => project);
	const rolesKnown = ROLES.filter((one) =>
		rows.some((project) => project?.parties.some((party) => party.role === one)),
	);
	const line = (key: string, name: string, of: (project: ProjectRow, item: Compared) => ReactNode) => (
		<tr key={key} className="border-rule border-t align-top max-sm:grid max-sm:grid-cols-1">
			<th scope="row" className="py-1 text-left font-normal text-muted leading-6 sm:w-40">
				{name}
			</th>
			{items.map((item, at) => (
				<td key={item.key} className="wrap-anywhere py-1 leading-6 max-sm:pt-0 max-sm:pl-3 sm:pl-4">
					<span className="text-muted text-xs sm:hidden">{names[at]} </span>
					<span className="max-sm:block">{item.project ? of(item.project, item) : null}</span>
				</td>
			))}
		</tr>
	);
	return (
		<table className="w-full table-fixed border-collapse text-sm">
			<caption className="sr-only">{t("title")}</caption>
			<thead className="border-ink border-b max-sm:sr-only">
				<tr>
					<td className="w-40" />
					{items.map(({ key }, at) => (
						<th key={key} scope="col" className="wrap-anywhere py-1.5 pl-4 text-left align-bottom font-semibold">
							{names[at]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{line("place", t("place"), ({ locality, admin1, country }) =>
					[locality, admin1, countryName(country, locale)].filter(Boolean).join(", "),
				)}
				{line("status", t("status"), ({ status, statusBasis }) => (
					<StatusMark status={status} basis={statusBasis} />
				))}
				{line("announced", t("announced"), ({ announcedOn }) =>
					announcedOn === null ? "–" : <PartialDate date={announcedOn} />,
				)}
				{rolesKnown.map((one) =>
					line(one, role(one), ({ parties }, { answer: { dataset, view } }) => {
						const own = parties.flatMap(({ organization, role: as }) =>
							as === one ? (dataset.organizations[organization] ?? []) : [],
						);
						if (own.length === 0) return "–";
						return own.map(({ slug, name }, at) => (
							<span key={slug}>
								{at > 0 && ", "}
								<a href={comparedHref(locale, "company", slug, view)}>{name}</a>
							</span>
						));
					}),
				)}
				{line("programmes", t("programmes"), ({ programmes }, { answer: { dataset, view } }) => {
					const named = dataset.programmes.filter(({ slug }) => programmes.includes(slug));
					if (named.length === 0) return "–";
					return named.map(({ slug, name }, at) => (
						<span key={slug}>
							{at > 0 && ", "}
							<a href={comparedHref(locale, "programme", slug, view)}>{name[locale]}</a>
						</span>
					));
				})}
				{line("disagreeing", t("disagreeing"), (project, { answer }) => (
					<Disagreeing project={project} sources={answer.dataset.sources} view={answer.view} />
				))}
			</tbody>
		</table>
	);
}

function Disagreeing({
	project,
	sources,
	view,
}: { project: ProjectRow; view: View } & Pick<Compared["answer"]["dataset"], "sources">) {
	const t = useTranslations("compare.facts");
	const kindName = useTranslations("vocabulary.kind");
	const locale = useLocale();
	const { capacity, money } = disagreeingFigures(project, sources);
	if (capacity.length + money.length === 0) return t("agreed");
	const either = new Intl.ListFormat(locale, { type: "disjunction" });
	const hrefOf = (anchor: string) => comparedHref(locale, "project", project.slug, view, anchor);
	return (
		<ul className="m-0 grid list-none gap-1 p-0">
			{capacity.map(({ phase, kind, claims, used }) => (
				<li key={`${phase.name.en} ${kind}`}>
					<a href={hrefOf("#phases")}>{t("phaseFigures", { phase: phase.name[locale], kind: kindName(kind) })}</a>{" "}
					{t("or", {
						list: either.format(claims.map(({ mw }) => formatMwExact(mw, locale))),
						used: formatMwExact(used.mw, locale),
					})}
				</li>
			))}
			{money.map(({ investment, standing }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: nothing names amounts but their place
				<li key={at}>
					<a href={hrefOf("#money")}>
						<AnnouncedMoney money={investment} />
					</a>{" "}
					<span className="text-muted">{t(standing)}</span>
				</li>
			))}
		</ul>
	);
}
