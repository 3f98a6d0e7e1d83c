import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatPartialDate } from "@/lib/domain/values/format";
import { PrintedAddress } from "./printed-address";

/** On paper only, above a page: its address, and the version of the data with the day of its last change. */
export function PrintHead({
	origin,
	state,
}: {
	origin: string;
	state: { version: number; changedOn: string | null } | null;
}) {
	const t = useTranslations("layout");
	const locale = useLocale();
	return (
		<div data-print-head="" className="print-only mx-auto mt-2 max-w-[76rem] px-4 text-muted text-xs sm:px-6">
			<p className="m-0 [overflow-wrap:anywhere]">
				<PrintedAddress origin={origin} />
			</p>
			{state && (
				<p className="m-0">
					{t("datasetVersion", { version: formatCount(state.version, locale) })}
					{state.changedOn && `, ${formatPartialDate(state.changedOn, locale)}`}
				</p>
			)}
		</div>
	);
}
