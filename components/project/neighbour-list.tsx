import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import { hrefIn, type Shown } from "./project-href";

export type NeighbourGroup = { title: string; projects: ProjectRow[]; all: { href: string; label: string } };

/** Where to read on: groups of other projects, each with a link to the whole list. */
export function NeighbourList({ groups, shown }: { groups: NeighbourGroup[]; shown: Shown }) {
	const t = useTranslations("project");
	const locale = useLocale();
	const filled = groups.filter((group) => group.projects.length > 0);
	if (filled.length === 0) return null;
	return (
		<Section id="neighbours" title={t("neighbours")}>
			<div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 sm:[&>div:last-child:nth-child(odd)]:col-span-2">
				{filled.map(({ title, projects, all }) => (
					<div key={title}>
						<h3 className="text-base">{title}</h3>
						<ul className="m-0 mt-1 list-none columns-[20rem] gap-x-10 p-0 text-sm">
							{projects.map((project) => (
								<li
									key={project.slug}
									className="flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-rule border-t py-1"
								>
									<a href={hrefIn(shown, locale, `/projects/${project.slug}`)}>{project.name}</a>
									<StatusMark status={project.status} basis={project.statusBasis} />
								</li>
							))}
						</ul>
						<a href={all.href} className="text-sm">
							{all.label}
						</a>
					</div>
				))}
			</div>
		</Section>
	);
}
