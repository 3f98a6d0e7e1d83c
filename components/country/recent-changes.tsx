import { useLocale, useTranslations } from "next-intl";
import { usePartText } from "@/components/changes/bridge/use-part-text";
import { PartialDate } from "@/components/ui/partial-date";
import { LOOK_BACK, type RecentChange } from "@/lib/domain/time/recent-changes";
import { formatCount, formatMoney, formatMw } from "@/lib/domain/values/format";
import { CAPACITY_KINDS, REASON_KINDS } from "@/lib/domain/values/vocabulary";
import { type Measure, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

const ORDER: readonly string[] = ["projects", ...CAPACITY_KINDS, "announced"];

/** What changed in the sums in the last month and year, as recorded, each change with the way to what lies behind it. */
export function RecentChanges({ changes, view }: { changes: readonly RecentChange[]; view: View }) {
	const t = useTranslations("country.changes");
	const rows = (["projects", "capacity", "investment"] as const).flatMap((measure) => {
		const own = changes.filter((change) => change.measure === measure);
		const parts = new Set(own.flatMap(({ bridge }) => Object.keys({ ...bridge.before, ...bridge.after })));
		return [...parts]
			.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b) || (a < b ? -1 : 1))
			.map((part) => ({ measure, part, own }));
	});
	return (
		<>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("title")}</caption>
				<thead className="border-ink border-b text-xs">
					<tr className="max-sm:grid max-sm:grid-cols-3 max-sm:items-end">
						<th scope="col" className="py-1.5 text-left font-semibold max-sm:sr-only">
							{t("measure")}
						</th>
						{LOOK_BACK.map((days) => (
							<th key={days} scope="col" className="py-1.5 pl-3 text-right font-semibold">
								{t("days", { days })}
							</th>
						))}
						<th scope="col" className="py-1.5 pl-3 text-right font-semibold">
							{t("now")}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<Row key={`${row.measure} ${row.part}`} {...row} view={view} />
					))}
				</tbody>
			</table>
			<ul className="mt-3 grid list-none gap-1 p-0 text-sm">
				{LOOK_BACK.map((days) => (
					<Reasons key={days} changes={changes.filter((change) => change.days === days)} view={view} />
				))}
			</ul>
		</>
	);
}

function Row({
	measure,
	part,
	own,
	view,
}: {
	measure: Measure;
	part: string;
	own: readonly RecentChange[];
	view: View;
}) {
	const t = useTranslations("country.changes");
	const locale = useLocale();
	const asked = askedIn(view, measure);
	const text = usePartText(asked);
	const now = own.at(-1)?.bridge.after[part] ?? 0;
	/** Short; exact on hover, and on the page that it opens to. */
	const short = (value: number) => {
		if (measure === "projects") return formatCount(value, locale);
		if (measure === "capacity") return formatMw(value / 1000, locale);
		return formatMoney(value, part === "announced" ? view.currency : part, locale);
	};
	return (
		<tr className="border-rule border-b max-sm:grid max-sm:grid-cols-3">
			<th scope="row" className="wrap-normal py-1 text-left font-normal leading-6 max-sm:col-span-full max-sm:pb-0">
				{text.name(part)}
			</th>
			{own.map(({ days, since, until, bridge }) => {
				const change = (bridge.after[part] ?? 0) - (bridge.before[part] ?? 0);
				return (
					<td key={days} className="whitespace-nowrap py-1 pl-3 text-right leading-6">
						{change === 0 ? (
							<span className="text-muted">{t("same")}</span>
						) : (
							<a
								href={viewHref(`/${locale}/changes/sums`, asked, { since, until })}
								className="text-ink no-underline hover:text-accent hover:underline"
							>
								<data value={change} title={text.change(part, change)}>
									{change < 0 ? "−" : "+"}
									{short(Math.abs(change))}
								</data>
							</a>
						)}
					</td>
				);
			})}
			<td className="whitespace-nowrap py-1 pl-3 text-right leading-6">
				<data value={now} title={text.sum(part, now)}>
					{short(now)}
				</data>
			</td>
		</tr>
	);
}

/** A view as the page of sums is asked for it. */
function askedIn(view: View, measure: Measure): View {
	return withChange(view, { measure, by: "country", scale: "absolute", sort: null });
}

/** Why the sums changed since a day: how many projects for each reason, with what it did to the sums. */
function Reasons({ changes, view }: { changes: readonly RecentChange[]; view: View }) {
	const t = useTranslations("country.changes");
	const reasons = useTranslations("vocabulary.reason");
	const locale = useLocale();
	const [first] = changes;
	if (!first) return null;
	const { days, since, until } = first;
	const isNew = changes.every(({ bridge }) => Object.keys(bridge.before).length === 0);
	const counted = REASON_KINDS.flatMap((reason) => {
		const steps = changes.flatMap(({ measure, bridge }) =>
			bridge.steps.filter((step) => step.reason === reason).map(({ projects }) => ({ measure, projects })),
		);
		const projects = new Set(steps.flatMap((step) => step.projects.map(({ slug }) => slug)));
		// The sums are of one measure: the one that most of the projects changed.
		const [most] = steps.sort((a, b) => b.projects.length - a.projects.length);
		return most ? [{ reason, measure: most.measure, count: projects.size }] : [];
	});
	return (
		<li>
			<span className="text-muted">
				{t.rich("since", { days, date: () => <PartialDate date={since} month="short" /> })}
			</span>{" "}
			{counted.length === 0 && t("nothing")}
			{counted.map(({ reason, measure, count }, at) => (
				<span key={reason}>
					{at > 0 && ", "}
					<a href={`${viewHref(`/${locale}/changes/sums`, askedIn(view, measure), { since, until })}#${reason}`}>
						{reasons(reason)}
					</a>{" "}
					<span className="text-muted">{t("projects", { count })}</span>
				</span>
			))}
			{isNew && counted.length > 0 && <span className="text-muted">. {t("allNew")}</span>}
		</li>
	);
}
