import { useTranslations } from "next-intl";
import { BRIDGE_PARAMS, type BridgeDays } from "@/lib/domain/time/bridge-request";
import { dateText } from "@/lib/domain/values/typed-date";
import type { View } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";

/** The two days of a bridge: a plain form whose answer is an address, which keeps the view. */
export function BridgeForm({ path, days, view }: { path: string; days: BridgeDays; view: View }) {
	const t = useTranslations("changes.sums");
	return (
		<form
			method="get"
			action={path}
			aria-label={t("days")}
			autoComplete="off"
			className="no-print mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 border-rule border-y py-3 text-sm"
		>
			{[...new URLSearchParams(formatView(view))].map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{BRIDGE_PARAMS.map((param) => (
				<label key={param} htmlFor={`bridge-${param}`} className="flex flex-col gap-0.5 text-muted">
					{t(`param.${param}`)}
					<input
						id={`bridge-${param}`}
						name={param}
						maxLength={40}
						defaultValue={dateText(days[param])}
						className="min-h-9 w-40 border border-rule-strong bg-paper px-2 text-ink"
					/>
				</label>
			))}
			<button type="submit" className="min-h-9 cursor-pointer bg-accent px-4 font-semibold text-on-accent">
				{t("show")}
			</button>
		</form>
	);
}
