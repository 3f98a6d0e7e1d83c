import { useLocale, useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useId, useRef } from "react";
import { CapacityByKind } from "@/components/ui/capacity-by-kind";
import { Money } from "@/components/ui/money";
import { PartialDate } from "@/components/ui/partial-date";
import { StatusMark } from "@/components/ui/status-mark";
import type { MapMark, MapModel } from "@/lib/charts/map/map-model";
import { newestSource } from "@/lib/domain/evidence/newest-source";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { projectLines } from "@/lib/domain/figures/project-line";

/** What is known of a mark's project, in short: it opens beside its mark, and Escape closes it. */
export function MapCard({
	mark,
	model,
	answer,
	onClose,
}: {
	mark: MapMark;
	model: MapModel;
	answer: ViewAnswer;
	onClose: () => void;
}) {
	const t = useTranslations("map.card");
	const locale = useLocale();
	const title = useId();
	const link = useRef<HTMLAnchorElement>(null);
	useEffect(() => link.current?.focus({ preventScroll: true }), []);
	const selection = answer.selection();
	const { dataset, currency } = selection.prepared;
	const position = dataset.projects.findIndex(({ slug }) => slug === mark.key);
	const project = dataset.projects[position];
	const [line] = project ? projectLines(selection, [position]) : [];
	if (!project || !line) return null;
	const { announced } = line.tally.money;
	const newest = newestSource(project, dataset.sources, answer.day);
	// On the side of the picture where there is more room.
	const style = {
		[mark.x < model.width / 2 ? "--map-left" : "--map-right"]:
			`${percent(Math.min(mark.x, model.width - mark.x) + mark.r, model.width)}%`,
		[mark.y < model.height / 2 ? "--map-top" : "--map-bottom"]:
			`${percent(Math.min(mark.y, model.height - mark.y), model.height)}%`,
	} as CSSProperties;
	return (
		<div
			role="dialog"
			aria-labelledby={title}
			className="map-card"
			style={style}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onClose();
			}}
		>
			<button type="button" aria-label={t("close")} onClick={onClose}>
				<span aria-hidden="true">×</span>
			</button>
			<h3 id={title}>
				<a ref={link} href={mark.href}>
					{project.name}
				</a>
			</h3>
			<p>
				<StatusMark status={project.status} basis={project.statusBasis} />
			</p>
			<CapacityByKind capacityMw={line.tally.capacityMw} figures={line.tally.figures} />
			{announced.added > announced.notConverted && currency !== "original" && (
				<p>
					<Money amount={announced.amount} currency={currency} />
				</p>
			)}
			{newest && (
				<p className="map-card-evidence">
					{t("newest")} <PartialDate date={newest.date} month="short" />
					{newest.source && (
						<>
							{", "}
							<a
								href={newest.source.url}
								rel="noreferrer"
								lang={newest.source.language === locale ? undefined : newest.source.language}
							>
								{newest.source.publisher}
							</a>
						</>
					)}
				</p>
			)}
		</div>
	);
}

function percent(part: number, whole: number): number {
	return Math.round((100 * part) / whole);
}
