import { useLocale, useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { Power } from "@/components/ui/power";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import { formatMwExact } from "@/lib/domain/values/format";
import { CAPACITY_KINDS, type CapacityKind } from "@/lib/domain/values/vocabulary";

/** The sums of the phases, kind by kind, each with its terms; generation is set apart from load. */
export function CapacityTotal({ account }: { account: ProjectAccount }) {
	const t = useTranslations();
	const locale = useLocale();
	const kinds = CAPACITY_KINDS.filter((kind) => account.sum.figures[kind] > 0);
	if (kinds.length === 0) return null;
	const terms = (kind: CapacityKind) => account.capacity.flat().filter((fact) => fact.kind === kind);
	return (
		<div className="mt-2 border-ink border-t pt-2 text-sm">
			<h3 className="text-base">{t("project.sumByKind")}</h3>
			<dl className="m-0 mt-1">
				{kinds.map((kind) => (
					<div key={kind} className="flex flex-wrap items-baseline justify-between gap-x-4 py-0.5">
						<dt>
							<Swatch kind={kind} /> {t(`vocabulary.kind.${kind}`)}
							{kind === "generation" && <span className="text-muted"> ({t("project.neverLoad")})</span>}
						</dt>
						<dd className="m-0 ml-auto text-right">
							{terms(kind).length > 1 && (
								<span className="text-muted">
									{terms(kind)
										.map((fact) => formatMwExact(fact.mw, locale))
										.join(" + ")}
									{" = "}
								</span>
							)}
							<strong className="font-semibold">
								{terms(kind).length > 1 ? (
									formatMwExact(account.sum.capacityMw[kind], locale)
								) : (
									<Power mw={account.sum.capacityMw[kind]} />
								)}
							</strong>
						</dd>
					</div>
				))}
			</dl>
			{kinds.length > 1 && <p className="m-0 mt-1 text-muted text-xs">{t("project.kindsApart")}</p>}
		</div>
	);
}
