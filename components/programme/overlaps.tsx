import { useLocale, useTranslations } from "next-intl";
import type { ProgrammeOverlap } from "@/lib/domain/figures/programme-overlaps";
import type { ProgrammeRow } from "@/lib/domain/record/dataset";
import type { View } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";

/** As many projects as are named. */
const NAMED = 5;

/** What of a programme's money another envelope may hold, too: why envelopes are never added. */
export function Overlaps({
	outer,
	innerCount,
	shared,
	view,
	hrefOf,
}: {
	outer: ProgrammeRow | null;
	innerCount: number;
	shared: readonly ProgrammeOverlap[];
	view: View;
	/** The page of another programme. */
	hrefOf: (slug: string) => string;
}) {
	const t = useTranslations("programme.overlap");
	const locale = useLocale();
	if (outer === null && innerCount === 0 && shared.length === 0) return null;
	return (
		<div className="mt-6 text-sm">
			<h3 className="text-base">{t("title")}</h3>
			<ul className="mt-1 max-w-3xl grid list-disc gap-1 pl-5">
				{outer && <li>{t.rich("outer", { outer: () => <a href={hrefOf(outer.slug)}>{outer.name[locale]}</a> })}</li>}
				{innerCount > 0 && <li>{t("inner", { count: innerCount })}</li>}
				{shared.map(({ programme, projects }) => (
					<li key={programme.slug}>
						{t.rich("shared", {
							other: () => <a href={hrefOf(programme.slug)}>{programme.name[locale]}</a>,
							count: projects.length,
							projects: () => (
								<>
									{projects.slice(0, NAMED).map(({ slug, name }, at) => (
										<span key={slug}>
											{at > 0 && ", "}
											<a href={recordHref(`/${locale}/projects/${slug}`, view)}>{name}</a>
										</span>
									))}
									{projects.length > NAMED && `, ${t("more", { count: projects.length - NAMED })}`}
								</>
							),
						})}
					</li>
				))}
			</ul>
		</div>
	);
}
