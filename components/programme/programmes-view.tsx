import { useLocale, useTranslations } from "next-intl";
import { ChoiceLine } from "@/components/country/choice-line";
import { ViewState } from "@/components/country/view-state";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { Dataset } from "@/lib/domain/record/dataset";
import { CURRENCIES, type View, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { DEFAULT_PROGRAMME_SORT, PROGRAMME_SORTS, type ProgrammeSort } from "./account-sort";
import { ProgrammeTable } from "./programme-table";
import { UnusedFilters } from "./unused-filters";

/** The page of all programmes: why they are no sum, the choices of the table, the table. */
export function ProgrammesView({
	accounts,
	view,
	sort,
	notices,
	unused,
	dataset,
}: {
	accounts: readonly ProgrammeAccount[];
	view: View;
	sort: ProgrammeSort;
	notices: readonly ViewNotice[];
	unused: readonly string[];
	dataset: Dataset;
}) {
	const t = useTranslations("programme");
	const viewNames = useTranslations("view");
	const locale = useLocale();
	const path = `/${locale}/programmes`;
	const isBlank = dataset.programmes.length === 0;
	const hrefOf = (order: ProgrammeSort, shown: View = view) => {
		const isDefault = order.key === DEFAULT_PROGRAMME_SORT.key && order.descending;
		return viewHref(path, shown, isDefault ? {} : { sort: `${order.descending ? "-" : ""}${order.key}` });
	};
	/** What a search leaves as it is. */
	const kept = [...new URL(hrefOf(sort, withChange(view, { q: "" })), "https://example.org").searchParams];
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">{t("lede", { count: accounts.length })}</p>
				<p className="mt-3 border-accent border-l-2 pl-3">{t("neverAdded")}</p>
			</header>
			<UnusedFilters names={unused} />
			<ViewState view={view} notices={notices} path={path} dataset={dataset} />
			{!isBlank && (
				<search className="mt-5">
					<form method="get" action={path} className="flex max-w-3xl gap-2 text-sm">
						<label className="min-w-0 grow">
							<span className="sr-only">{viewNames("param.q")}</span>
							<input
								type="search"
								name="q"
								defaultValue={view.q}
								maxLength={100}
								placeholder={t("searchPlaceholder")}
								className="min-h-10 w-full border border-rule bg-panel px-2 text-ink placeholder:text-muted hover:border-rule-strong"
							/>
						</label>
						{kept.map(([name, value]) => (
							<input key={name} type="hidden" name={name} value={value} />
						))}
						<button type="submit" className="min-h-10 cursor-pointer border border-accent px-4 text-accent">
							{t("search")}
						</button>
					</form>
				</search>
			)}
			{!isBlank && (
				<nav aria-label={t("choices")} className="my-5 flex flex-wrap gap-x-8 gap-y-1 border-rule border-y py-2">
					<ChoiceLine
						label={viewNames("param.currency")}
						choices={CURRENCIES.map((currency) => ({
							label: viewNames(`currency.${currency}`),
							href: hrefOf(sort, withChange(view, { currency })),
							isCurrent: view.currency === currency,
						}))}
					/>
					<div className="sm:hidden">
						<ChoiceLine
							label={t("sortBy")}
							choices={PROGRAMME_SORTS.map((key) => ({
								label: t(`column.${key}`),
								href: hrefOf({ key, descending: key !== "name" && key !== "country" }),
								isCurrent: sort.key === key,
							}))}
						/>
					</div>
				</nav>
			)}
			{accounts.length === 0 ? (
				<p className="my-10 text-lg">{t(isBlank ? "noneYet" : "none")}</p>
			) : (
				<ProgrammeTable accounts={accounts} when={view} sort={sort} hrefOf={hrefOf} />
			)}
			<p className="mt-6 max-w-3xl text-muted text-sm">{t("tableNote")}</p>
		</>
	);
}
