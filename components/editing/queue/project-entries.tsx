import { useLocale, useTranslations } from "next-intl";
import type { EntryOf, QueueProject } from "@/lib/domain/queue/queue";
import { type QueueView, viewField } from "@/lib/domain/queue/queue-view";
import { countryName, formatMoney, formatMw, formatPartialDate } from "@/lib/domain/values/format";
import { formatWarningValues } from "@/lib/domain/warnings/warning-values";
import { fieldHref } from "./field-href";
import { RowLink, RowNote } from "./row-link";

/** A project without news: since when, and what may be inferred. */
export function AgeingEntry({ entry: { project, newestEvidenceOn, inferred } }: { entry: EntryOf<"ageing"> }) {
	const t = useTranslations();
	const locale = useLocale();
	return (
		<>
			<ProjectLink project={project} path={["status"]} />
			<RowNote>
				<span>
					{t("project.noNewsSince", { date: formatPartialDate(newestEvidenceOn, locale) })}{" "}
					{inferred && t("queue.mayBe", { status: t(`vocabulary.status.${inferred}`).toLocaleLowerCase(locale) })}
				</span>
			</RowNote>
		</>
	);
}

/** A project with facts that name no source: how many of each kind, each a link to the first; and the way to cite in bulk. */
export function UncitedEntry({ entry: { project, facts }, view }: { entry: EntryOf<"uncited">; view: QueueView }) {
	const t = useTranslations("queue");
	const locale = useLocale();
	const { slug, name } = project;
	const [first] = facts.filter(({ kind }) => view.facts === null || kind === view.facts);
	const query = new URLSearchParams({
		...(view.facts === null ? {} : { facts: view.facts }),
		back: viewField({ ...view, kind: "uncited" }),
	});
	return (
		<>
			<ProjectLink project={project} path={first?.path ?? []} />
			<RowNote>
				<span>{t("withoutSource")}</span>
				{facts.map(({ kind, count, path }) => (
					<RowLink key={kind} href={fieldHref("projects", slug, path, locale)}>
						{t(`facts.${kind}`, { count })}
					</RowLink>
				))}
				<RowLink href={`/${locale}/admin/projects/${slug}/cite?${query}`} strong>
					{t("giveSources")}
					<span className="sr-only">: {name}</span>
				</RowLink>
			</RowNote>
		</>
	);
}

/** A project with values that disagree: of a phase, or of its money. */
export function DisputedEntry({ entry: { project, phase, values, path } }: { entry: EntryOf<"disputed"> }) {
	const t = useTranslations("queue");
	const locale = useLocale();
	return (
		<>
			<ProjectLink project={project} path={path} />
			<RowNote>
				<span>
					{phase === null
						? t("disputedAmounts", { count: values })
						: t("disputedClaims", { count: values, phase: phase[locale] })}
				</span>
			</RowNote>
		</>
	);
}

/** A project with large figures that rest on one source, each with its place in the form. */
export function SingleEntry({ entry: { project, figures } }: { entry: EntryOf<"single"> }) {
	const t = useTranslations();
	const locale = useLocale();
	return (
		<>
			<ProjectLink project={project} path={figures[0]?.path ?? []} />
			<RowNote>
				{figures.map((figure) => (
					<span key={figure.path.join(".")}>
						<RowLink href={fieldHref("projects", project.slug, figure.path, locale)}>
							{"mw" in figure
								? `${formatMw(figure.mw, locale)} ${t(`vocabulary.kind.${figure.kind}`)}`
								: formatMoney(figure.amount, figure.currency, locale)}
						</RowLink>
						{"mw" in figure && ` (${figure.phase[locale]})`}
					</span>
				))}
			</RowNote>
		</>
	);
}

/** Two projects that may be one: both forms, and both histories. */
export function DuplicateEntry({ entry: { projects, distanceKm } }: { entry: EntryOf<"duplicate"> }) {
	const t = useTranslations("queue");
	const locale = useLocale();
	const [first, second] = projects;
	return (
		<>
			<span className="flex flex-wrap items-baseline gap-x-2">
				<ProjectLink project={first} path={["name"]} isAlone={false} />
				<span className="text-muted">{t("and")}</span>
				<ProjectLink project={second} path={["name"]} />
			</span>
			<RowNote>
				<span>
					{distanceKm === null
						? t("placeUnknown")
						: t("apart", { distance: formatWarningValues({ distanceKm }, locale).distanceKm ?? "" })}
				</span>
				{projects.map(({ slug, name }) => (
					<RowLink key={slug} href={`/${locale}/admin/projects/${slug}/history`}>
						{t("historyOf", { name })}
					</RowLink>
				))}
			</RowNote>
		</>
	);
}

/** The name leads to the place in the form; the country follows unless another name of the same country does. */
function ProjectLink({
	project: { slug, name, country },
	path,
	isAlone = true,
}: {
	project: QueueProject;
	path: (string | number)[];
	isAlone?: boolean;
}) {
	const locale = useLocale();
	return (
		<span>
			<RowLink href={fieldHref("projects", slug, path, locale)} strong>
				{name}
			</RowLink>
			{isAlone && <span className="text-muted text-sm"> {countryName(country, locale)}</span>}
		</span>
	);
}
