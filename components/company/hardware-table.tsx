import { useLocale, useTranslations } from "next-intl";
import { NoFigure } from "@/components/country/scaled-value";
import type { NamedHardware } from "@/lib/domain/organization/named-hardware";
import { formatCount } from "@/lib/domain/values/format";
import type { ViewDates } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";

/** The largest numbers come first; of more, the projects have the rest. */
const SHOWN = 30;

/** The chips that sources name in a company's projects; each leads to the project, where its sources are. */
export function HardwareTable({ hardware, view }: { hardware: readonly NamedHardware[]; view: ViewDates }) {
	const t = useTranslations("company.hardware");
	const locale = useLocale();
	return (
		<>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("title")}</caption>
				<thead className="border-ink border-b text-xs">
					<tr>
						<th scope="col" className="py-1.5 pr-2 text-left font-semibold">
							{t("model")}
						</th>
						<th scope="col" className="px-2 py-1.5 text-left font-semibold">
							{t("project")}
						</th>
						<th scope="col" className="py-1.5 pl-2 text-right font-semibold">
							{t("pieces")}
						</th>
					</tr>
				</thead>
				<tbody>
					{hardware.slice(0, SHOWN).map(({ project, hardware: { vendor, model, count }, isOwn }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: nothing names chips but their place
						<tr key={index} className="border-rule border-b align-top">
							<th scope="row" className="wrap-anywhere py-1 pr-2 text-left font-normal leading-6">
								<span className={isOwn ? "font-semibold" : undefined}>{vendor ?? t("unknownVendor")}</span>
								{model && ` ${model}`}
							</th>
							<td className="px-2 py-1 leading-6">
								<a
									href={recordHref(`/${locale}/projects/${project.slug}`, view, "#hardware")}
									className="wrap-anywhere inline-block min-h-6"
								>
									{project.name}
								</a>
							</td>
							<td className="py-1 pl-2 text-right leading-6">
								{count === null ? <NoFigure /> : formatCount(count, locale)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{hardware.length > SHOWN && (
				<p className="mt-2 text-muted text-sm">{t("more", { count: hardware.length - SHOWN })}</p>
			)}
		</>
	);
}
