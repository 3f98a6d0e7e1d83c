import { useLocale, useTranslations } from "next-intl";
import { useChartWords } from "@/components/charts/use-chart-words";
import { figuresOnMap } from "@/lib/charts/map/prepare-map";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { InSight } from "@/lib/domain/figures/in-sight";
import { defaultSort, placesOfPart, projectLines } from "@/lib/domain/figures/project-line";
import { recordHref, viewHref } from "@/lib/domain/view/view-url";
import { MapKey } from "./map-legend";

/** The projects that a map shows, the largest first, as a list that reads without the map; all of them are a link away. */
export function MapList({
	answer,
	seen: { selection, count, view },
	listed,
	isSaid,
}: {
	answer: ViewAnswer;
	seen: InSight;
	listed: number;
	/** Whether a number that changes is read out. */
	isSaid: boolean;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const words = useChartWords();
	const evidence = (project: Parameters<ViewAnswer["evidenceOn"]>[0]) => answer.evidenceOn(project);
	const { positions } = placesOfPart(selection, defaultSort(view), evidence, locale, {
		skip: 0,
		count: count === 0 ? 0 : listed,
	});
	const lines = projectLines(selection, positions);
	return (
		<>
			<h3 aria-live={isSaid ? "polite" : undefined}>{t("map.inSight", { count })}</h3>
			<ol className="map-list">
				{lines.map(({ project, tally }) => (
					<li key={project.slug}>
						<a href={recordHref(`/${locale}/projects/${project.slug}`, view)}>{project.name}</a>
						<span>
							<MapKey status={project.status} precision={project.locationPrecision} />{" "}
							{t(`vocabulary.status.${project.status}`)}
							{" · "}
							{figuresOnMap(tally, selection, words) || t("map.noFigure")}
						</span>
					</li>
				))}
			</ol>
			{count > lines.length && (
				<p className="map-all">
					<a href={viewHref(`/${locale}/projects`, { ...view, sort: null })}>{t("map.all", { count })}</a>
				</p>
			)}
		</>
	);
}
