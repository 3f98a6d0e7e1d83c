import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import type { MoneyFact } from "@/lib/domain/view/facts";
import { CitationMarks } from "../citations";
import { anchorOf, type References } from "../references";

/** Amounts of one column that disagree, side by side; nothing where none is disputed or outdated. */
export function DisagreeingAmounts({
	facts,
	document,
	references,
}: {
	facts: readonly MoneyFact[];
	document: ProjectDocument;
	references: References;
}) {
	const t = useTranslations();
	const locale = useLocale();
	if (facts.length < 2 || !facts.some(({ standing }) => standing === "disputed" || standing === "deprecated")) {
		return null;
	}
	return (
		<div className="mt-3 border-warning border-l-2 bg-warning-soft px-4 py-3">
			<h4 className="font-sans font-semibold text-sm">{t("project.valuesDisagree")}</h4>
			<ul className="m-0 mt-2 flex list-none flex-wrap gap-x-10 gap-y-3 p-0">
				{facts.map((fact) => {
					const investment = document.investments[fact.investment];
					if (!investment) return null;
					return (
						<li key={fact.investment} className="max-w-64">
							<a
								href={`#${anchorOf({ type: "investment", position: fact.investment })}`}
								className={`font-serif text-ink text-xl ${fact.standing === "added" ? "font-semibold" : ""}`}
							>
								<AnnouncedMoney money={investment} />
							</a>
							<CitationMarks citations={investment.citations} references={references} />
							<span className="block text-sm">
								{t(`project.standing.${fact.standing}`)}
								{investment.investors.length > 0 && (
									<span className="block text-muted text-xs">{investment.investors.join(", ")}</span>
								)}
								{investment.rankReason && (
									<span className="block text-muted text-xs">{investment.rankReason[locale]}</span>
								)}
							</span>
						</li>
					);
				})}
			</ul>
		</div>
	);
}
