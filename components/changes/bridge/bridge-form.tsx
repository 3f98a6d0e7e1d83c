import { useLocale, useTranslations } from "next-intl";
import type { Dataset } from "@/lib/domain/record/dataset";
import { BRIDGE_PARAMS, type BridgeDays } from "@/lib/domain/time/bridge-request";
import { countryName } from "@/lib/domain/values/format";
import { dateText } from "@/lib/domain/values/typed-date";
import { type View, withChange } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";

/** The two days of a bridge, and the country: a plain form whose answer is an address, which keeps the rest of the view. */
export function BridgeForm({
	path,
	days,
	view,
	dataset,
}: {
	path: string;
	days: BridgeDays;
	view: View;
	dataset: Pick<Dataset, "projects">;
}) {
	const t = useTranslations("changes.sums");
	const words = useTranslations("view.param");
	const locale = useLocale();
	const known = [...new Set([...dataset.projects.map(({ country }) => country), ...view.countries])];
	const names = known.map((code) => ({ code, name: countryName(code, locale) }));
	names.sort((a, b) => a.name.localeCompare(b.name, locale));
	const chosen = view.countries.join(",");
	const field = "min-h-9 border border-rule-strong bg-paper px-2 text-ink";
	return (
		<form
			method="get"
			action={path}
			aria-label={t("days")}
			autoComplete="off"
			className="no-print mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 border-rule border-y py-3 text-sm"
		>
			{[...new URLSearchParams(formatView(withChange(view, { countries: [] })))].map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<label htmlFor="bridge-country" className="flex flex-col gap-0.5 text-muted">
				{words("country")}
				<select id="bridge-country" name="country" defaultValue={chosen} className={`${field} max-w-60`}>
					<option value="">{t("anywhere")}</option>
					{view.countries.length > 1 && (
						<option value={chosen}>{view.countries.map((code) => countryName(code, locale)).join(", ")}</option>
					)}
					{names.map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</select>
			</label>
			{BRIDGE_PARAMS.map((param) => (
				<label key={param} htmlFor={`bridge-${param}`} className="flex flex-col gap-0.5 text-muted">
					{t(`param.${param}`)}
					<input
						id={`bridge-${param}`}
						name={param}
						maxLength={40}
						defaultValue={dateText(days[param])}
						className={`${field} w-40`}
					/>
				</label>
			))}
			<button type="submit" className="min-h-9 cursor-pointer bg-accent px-4 font-semibold text-on-accent">
				{t("show")}
			</button>
		</form>
	);
}
