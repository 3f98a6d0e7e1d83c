import { useLocale, useTranslations } from "next-intl";
import { ChartFiles } from "@/components/charts/chart-files";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure } from "@/components/country/scaled-value";
import { Money } from "@/components/ui/money";
import { programmeFiles } from "@/lib/charts/files/figure-files";
import { type ProgrammeStep, prepareProgrammeSteps, type StepPart } from "@/lib/charts/prepare/prepare-programme-steps";
import { cssColour } from "@/lib/charts/style/tokens";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { datesOf, type ViewDates, withChange } from "@/lib/domain/view/view";
import { programmeView } from "./programme-views";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** From the envelope to what runs: a table whose rows are drawn as bars on one axis, each part under its whole. */
export function ProgrammeSteps({ account, when }: { account: ProgrammeAccount; when: ViewDates }) {
	const t = useTranslations("programme");
	const locale = useLocale();
	const steps = prepareProgrammeSteps(account);
	if (steps.length === 0) return null;
	const named = steps.find(({ key }) => key === "named");
	return (
		<figure className="m-0 mb-6">
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("stages.title")}</caption>
				<tbody>
					{steps.map((step) => (
						<tr key={step.key} className="border-rule border-b max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto]">
							<th scope="row" className="py-1.5 pr-3 text-left font-normal leading-6 first-letter:uppercase sm:w-44">
								{step.key === "envelope" || step.key === "named" ? t(`column.${step.key}`) : t(`stages.${step.key}`)}
							</th>
							<td aria-hidden="true" className="py-1.5 max-sm:order-last max-sm:col-span-full max-sm:pt-0">
								<StepBar parts={step.parts} />
							</td>
							<td className="whitespace-nowrap py-1.5 pl-4 text-right font-serif text-lg leading-6 sm:w-32">
								<Amount step={step} account={account} when={when} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{named && (
				<figcaption className="mt-2 text-muted text-xs">
					<ul className="m-0 flex list-none flex-wrap items-baseline gap-x-4 gap-y-1 p-0">
						{named.parts.map(({ key, colour, from, to }) => (
							<li key={key}>
								<span
									aria-hidden="true"
									className="inline-block size-2.5 align-baseline outline-1 outline-rule-strong [print-color-adjust:exact]"
									style={{ background: colour === null ? undefined : cssColour(colour) }}
								/>{" "}
								{key !== "envelope" && t(`stages.${key}`)}{" "}
								<PartAmount part={{ key, from, to, colour }} account={account} when={when} />
							</li>
						))}
					</ul>
					<p className="mt-2 max-w-3xl">{t("stages.note")}</p>
				</figcaption>
			)}
			<ChartFiles
				title={t("stages.title")}
				files={programmeFiles(account.programme.slug, when, account.view.currency, locale)}
				className="no-print mt-1 text-sm"
			/>
		</figure>
	);
}

/** A bar from its parts alone: full ones in their colours, what no project names hollow. */
function StepBar({ parts }: { parts: readonly StepPart[] }) {
	return (
		<span className="relative block h-5 [print-color-adjust:exact]">
			{parts.map(({ key, from, to, colour }) => (
				<span
					key={key}
					className={`absolute inset-y-0 min-w-px ${colour === null ? "border border-rule-strong border-dashed" : "border-paper border-r"}`}
					style={{
						left: percent(from),
						width: percent(to - from),
						background: colour === null ? undefined : cssColour(colour),
					}}
				/>
			))}
		</span>
	);
}

function Amount({
	step: { key, amount },
	account,
	when,
}: {
	step: ProgrammeStep;
	account: ProgrammeAccount;
	when: ViewDates;
}) {
	if (amount === null) return <NoFigure />;
	const money = <Money amount={amount} currency={account.currency} />;
	const opens = {
		envelope: null,
		named: programmeView(account, "investment", when),
		building: account.stages.building.view,
		inService: account.stages.inService.view,
	}[key];
	return opens === null ? money : <OpensRows view={withChange(opens, datesOf(when))}>{money}</OpensRows>;
}

function PartAmount({ part: { key }, account, when }: { part: StepPart; account: ProgrammeAccount; when: ViewDates }) {
	if (key === "envelope") return null;
	if (key === "notNamed") return <Money amount={account.notNamed ?? 0} currency={account.currency} />;
	const { amount, view } = account.stages[key];
	if (amount === null) return <NoFigure />;
	const money = <Money amount={amount} currency={account.currency} />;
	return view === null ? money : <OpensRows view={withChange(view, datesOf(when))}>{money}</OpensRows>;
}
