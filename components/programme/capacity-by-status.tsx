import { useTranslations } from "next-intl";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure } from "@/components/country/scaled-value";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { Power } from "@/components/ui/power";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import type { ViewDates } from "@/lib/domain/view/view";
import { programmeView } from "./programme-views";

/** MW of a programme's projects by kind: in all, under construction and in service, by the status of the phase. */
export function CapacityByStatus({ account, when }: { account: ProgrammeAccount; when: ViewDates }) {
	const t = useTranslations("programme.byStatus");
	const kindName = useTranslations("vocabulary.kind");
	const { named, byStatus } = account;
	const kinds = CAPACITY_KINDS.filter((kind) => named.figures[kind] > 0);
	if (kinds.length === 0) return null;
	const view = programmeView(account, "capacity", when);
	const head = "py-1 pl-3 text-right align-bottom font-normal";
	return (
		<table className="mt-1 w-full border-collapse text-sm">
			<thead className="border-rule border-b text-muted text-xs">
				<tr>
					<th scope="col" className="py-1 text-left align-bottom font-normal">
						{t("kind")}
					</th>
					<th scope="col" className={head}>
						{t("all")}
					</th>
					<th scope="col" className={head}>
						{t("building")}
					</th>
					<th scope="col" className={head}>
						{t("inService")}
					</th>
				</tr>
			</thead>
			<tbody>
				{kinds.map((kind) => (
					<tr key={kind} className="border-rule border-b">
						<th scope="row" className="py-1 text-left font-normal leading-6">
							<Swatch kind={kind} /> {kindName(kind)}
						</th>
						{([null, "construction", "operational"] as const).map((status) => {
							const tally = status === null ? named : byStatus[status];
							return (
								<td key={status ?? "all"} className="whitespace-nowrap py-1 pl-3 text-right leading-6">
									{tally && tally.figures[kind] > 0 ? (
										<OpensRows view={view} opening={{ part: kind, status }}>
											<Power mw={tally.capacityMw[kind]} />
										</OpensRows>
									) : (
										<NoFigure />
									)}
								</td>
							);
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
}
