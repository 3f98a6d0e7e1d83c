import { useTranslations } from "next-intl";
import { DateChoices } from "@/components/time/date-choices";
import { EVIDENCE } from "@/lib/domain/evidence/strength";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { AGES, type Age, ROLES, STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import { CURRENCIES, MEASURES, type View } from "@/lib/domain/view/view";
import { formatView, VIEW_PARAMS } from "@/lib/domain/view/view-url";
import { Choice } from "./choice";
import { FacetMenu, OPENING_MENUS } from "./facet-menu";
import { facetOptions } from "./facet-options";
import { useFilterNames } from "./filter-names";
import { typedFields } from "./typed-fields";

/** How many companies a menu lists; the search finds the others. */
const LISTED_COMPANIES = 40;

/** What has a control in the form. */
const CONTROLS: readonly string[] = [
	...["q", "country", "status", "company", "role", "kind", "programme", "age", "evidence", "from", "to"],
	...["currency", "asof", "recorded"],
];

/**
 * What a reader can choose of the projects and their facts, as one GET form: without JavaScript it is sent by its button, with it every
 * change is answered in place (components/live).
 */
export function ViewForm({
	path,
	answer,
	withMeasure = false,
}: {
	path: string;
	answer: ViewAnswer;
	/** Whether the measure is chosen here, which says what the years are of; elsewhere it is a choice of the explorer's. */
	withMeasure?: boolean;
}) {
	const t = useTranslations();
	const { view, dataset } = answer;
	const names = useFilterNames(dataset);
	const typed = typedFields(view, answer.notices);
	const facets = answer.facets();
	const byLife = [...facets.status].sort(
		(a, b) => STATUSES.indexOf(a.key as Status) - STATUSES.indexOf(b.key as Status),
	);
	const byAge = [...facets.age].sort((a, b) => AGES.indexOf(a.key as Age) - AGES.indexOf(b.key as Age));
	const country = facetOptions(facets.country, view.countries, names.country);
	const status = facetOptions(byLife, view.statuses, names.status);
	const company = facetOptions(facets.company, view.companies, names.company, LISTED_COMPANIES);
	const programme = facetOptions(facets.programme, view.programmes, names.programme);
	const kind = facetOptions(facets.kind, view.kinds, names.kind);
	const byEvidence = EVIDENCE.flatMap((one) => facets.evidence.filter(({ key }) => key === one));
	const evidence = facetOptions(byEvidence, view.evidence, names.evidence);
	const age = facetOptions(byAge, view.ages, names.age);
	const field = "min-h-10 border border-rule bg-panel px-2 text-ink text-sm hover:border-rule-strong";

	return (
		<form
			method="get"
			action={path}
			id="view-form"
			data-view-form=""
			aria-label={t("view.title")}
			// What a browser puts back into a form is what was chosen last, not what the address says.
			autoComplete="off"
			className="no-print contents"
		>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
			{typeof window === "undefined" && <script dangerouslySetInnerHTML={{ __html: OPENING_MENUS }} />}
			<label className="min-w-0 grow basis-28 sm:basis-32 sm:max-w-80">
				<span className="sr-only">{t("view.param.q")}</span>
				<input
					id="view-q"
					type="search"
					name="q"
					defaultValue={view.q}
					maxLength={100}
					placeholder={t("view.searchPlaceholder")}
					className={`${field} w-full placeholder:text-muted`}
				/>
			</label>
			{/* What it opens stands beside it, so that the line stays where it is. */}
			<details id="view-fold" className="peer text-sm">
				<summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 border border-rule bg-panel px-3 hover:border-rule-strong [&::-webkit-details-marker]:hidden">
					<span className="max-sm:hidden">{t("view.fold")}</span>
					<span className="sm:hidden">{t("view.foldShort")}</span>
					<span aria-hidden="true" className="text-muted">
						▾
					</span>
				</summary>
			</details>
			<div className="order-last hidden basis-full border-rule border-b pb-3 text-sm peer-open:block">
				<div className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-4">
					<FacetMenu name="country" label={t("view.param.country")} options={country.options} />
					<FacetMenu name="status" label={t("view.param.status")} options={status.options} />
					<FacetMenu
						name="company"
						label={t("view.param.company")}
						options={company.options}
						more={company.more}
						before={
							<Choice
								id="view-role"
								name="role"
								label={t("view.param.role")}
								value={view.role ?? ""}
								options={[
									{ value: "", label: t("view.anyRole") },
									...ROLES.map((role) => ({ value: role, label: t(`vocabulary.role.${role}`) })),
								]}
							/>
						}
					/>
					<FacetMenu name="kind" label={t("view.param.kind")} options={kind.options} />
					<FacetMenu
						name="programme"
						label={t("view.param.programme")}
						options={programme.options}
						before={<p className="px-1 pb-1 text-muted text-xs">{t("view.programmesOverlap")}</p>}
					/>
					<FacetMenu name="age" label={t("view.param.age")} options={age.options} />
					<FacetMenu
						name="evidence"
						label={t("view.param.evidence")}
						options={evidence.options}
						before={<p className="px-1 pb-1 text-muted text-xs">{t("view.evidenceHelp")}</p>}
					/>
					<fieldset className="flex items-center gap-1.5" title={t(`view.yearsHelp.${view.measure}`)}>
						<legend className="sr-only">
							{t("view.years")} ({t(`view.yearsHelp.${view.measure}`)})
						</legend>
						{(["from", "to"] as const).map((end) => (
							<input
								key={end}
								id={`view-${end}`}
								type="number"
								name={end}
								min={1990}
								max={2100}
								defaultValue={typed[end].text}
								aria-invalid={typed[end].isRefused || undefined}
								placeholder={t(`view.param.${end}`)}
								aria-label={t("view.pair", { name: t("view.years"), value: t(`view.param.${end}`) })}
								className={`${field} w-20 placeholder:text-muted`}
							/>
						))}
					</fieldset>
				</div>
				<div className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2">
					{withMeasure && (
						<fieldset className="flex">
							<legend className="mb-0.5 text-muted text-xs">{t("view.param.measure")}</legend>
							{MEASURES.map((measure) => (
								<label
									key={measure}
									className="-ml-px flex min-h-10 cursor-pointer items-center border border-rule bg-panel px-3 first-of-type:ml-0 hover:border-rule-strong has-checked:z-10 has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
								>
									<input
										type="radio"
										name="measure"
										value={measure}
										defaultChecked={view.measure === measure}
										className="sr-only"
									/>
									{t(`view.measure.${measure}`)}
								</label>
							))}
						</fieldset>
					)}
					<Choice
						id="view-currency"
						name="currency"
						label={t("view.param.currency")}
						value={view.currency}
						options={CURRENCIES.map((currency) => ({ value: currency, label: t(`view.currency.${currency}`) }))}
					/>
					<DateChoices answer={answer} typed={typed} />
					<KeptChoices view={view} withMeasure={withMeasure} />
					<button
						type="submit"
						data-view-apply=""
						className="min-h-10 cursor-pointer border border-accent bg-accent px-4 text-on-accent hover:opacity-90 [@media(scripting:enabled)]:hidden"
					>
						{t("view.apply")}
					</button>
				</div>
			</div>
		</form>
	);
}

/** What links lead to and no control changes stays with the next choice. */
function KeptChoices({ view, withMeasure }: { view: View; withMeasure: boolean }) {
	const params = new URLSearchParams(formatView(view));
	const kept = VIEW_PARAMS.filter(
		(name) => !CONTROLS.includes(name) && name !== "page" && !(withMeasure && name === "measure"),
	);
	return kept.map((name) => {
		const value = params.get(name) ?? "";
		return <input key={name} type="hidden" name={name} defaultValue={value} disabled={value === ""} />;
	});
}
