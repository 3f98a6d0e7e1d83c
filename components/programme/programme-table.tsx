import { useLocale, useTranslations } from "next-intl";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { ViewDates } from "@/lib/domain/view/view";
import { DEFAULT_PROGRAMME_SORT, PROGRAMME_SORTS, type ProgrammeSort } from "./account-sort";
import { ProgrammeRow } from "./programme-row";

const CLASS: Record<ProgrammeSort["key"], string> = {
	name: "pl-0 text-left",
	country: "text-left max-md:hidden",
	announced: "text-left max-lg:hidden",
	envelope: "text-right",
	named: "text-right max-sm:hidden",
	notNamed: "text-right max-sm:hidden",
	projects: "pr-0 text-right max-md:hidden",
};

/** Envelopes beside what their projects name. `hrefOf` makes the headings links that sort. */
export function ProgrammeTable({
	accounts,
	when,
	sort = DEFAULT_PROGRAMME_SORT,
	hrefOf,
	within = null,
}: {
	accounts: readonly ProgrammeAccount[];
	when: ViewDates;
	/** The programme that all of them are known to lie within: its name isn't said again. */
	within?: string | null;
	sort?: ProgrammeSort;
	hrefOf?: (sort: ProgrammeSort) => string;
}) {
	const t = useTranslations("programme");
	const locale = useLocale();
	const next = (key: ProgrammeSort["key"]): ProgrammeSort => ({
		key,
		descending: sort.key === key ? !sort.descending : key !== "name" && key !== "country",
	});
	return (
		<table className="w-full border-collapse text-sm" lang={locale}>
			<caption className="sr-only">{t("tableCaption")}</caption>
			<thead className="border-ink border-b text-xs">
				<tr>
					{PROGRAMME_SORTS.map((key) => {
						const isCurrent = hrefOf !== undefined && sort.key === key;
						return (
							<th
								key={key}
								scope="col"
								aria-sort={isCurrent ? (sort.descending ? "descending" : "ascending") : undefined}
								className={`px-2 py-1.5 align-bottom font-semibold ${CLASS[key]}`}
							>
								{hrefOf ? (
									<a
										href={hrefOf(next(key))}
										className="inline-block min-h-6 text-ink leading-6 no-underline hover:underline"
									>
										{t(`column.${key}`)}
										<span aria-hidden="true" className="text-accent">
											{isCurrent && (sort.descending ? " ↓" : " ↑")}
										</span>
									</a>
								) : (
									t(`column.${key}`)
								)}
							</th>
						);
					})}
				</tr>
			</thead>
			<tbody>
				{accounts.map((account) => (
					<ProgrammeRow key={account.programme.slug} account={account} when={when} within={within} />
				))}
			</tbody>
		</table>
	);
}
