import { useTranslations } from "next-intl";
import { PressForm } from "@/components/ui/sending/sent-form";
import { PLAIN_BUTTON } from "../form/style/button-styles";
import { type SavedFilterAction, SavedFilterForm } from "./saved-filter-form";

const SUMMARY =
	"flex min-h-6 w-fit cursor-pointer items-center text-accent text-sm underline underline-offset-[0.15em]";

export type SavedFilterActions = {
	keep: SavedFilterAction;
	rename: SavedFilterAction;
	drop: (form: FormData) => Promise<void>;
};

/** The reader's filters of a list as links, the one that is on marked; what is on can be kept, and each renamed or deleted. */
export function SavedFilters({
	filters,
	hidden,
	isKept,
	actions,
}: {
	filters: readonly { name: string; href: string; isOn: boolean }[];
	/** What the actions must know: the list, and what it is asked for now. */
	hidden: Readonly<Record<string, string>>;
	/** There is nothing to keep: it has a name already, or nothing is asked for. */
	isKept: boolean;
	actions: SavedFilterActions;
}) {
	const t = useTranslations("records.list.saved");
	if (filters.length === 0 && isKept) return null;
	return (
		<section aria-label={t("title")} className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-1 text-sm">
			{filters.length > 0 && (
				<ul className="m-0 flex min-w-0 list-none flex-wrap items-center gap-x-4 gap-y-1 p-0 [overflow-wrap:anywhere]">
					{filters.map(({ name, href, isOn }) => (
						<li key={name} className="min-w-0">
							<a
								href={href}
								aria-current={isOn ? "page" : undefined}
								className={`inline-flex min-h-6 items-center ${isOn ? "border-accent border-b-2 font-semibold text-ink no-underline" : ""}`}
							>
								{name}
							</a>
						</li>
					))}
				</ul>
			)}
			{!isKept && (
				<details className="min-w-0">
					<summary className={SUMMARY}>{t("keepThis")}</summary>
					<div className="my-2 border-rule border-l-2 pl-3">
						<SavedFilterForm action={actions.keep} hidden={hidden} />
					</div>
				</details>
			)}
			{filters.length > 0 && (
				<details className="min-w-0">
					<summary className={SUMMARY}>{t("manage")}</summary>
					<ul className="my-2 list-none border-rule border-l-2 pl-3">
						{filters.map(({ name }) => (
							<li key={name} className="flex flex-wrap items-end gap-2 border-rule border-b py-2 last:border-b-0">
								<SavedFilterForm action={actions.rename} hidden={{ ...hidden, name }} name={name} />
								<PressForm action={actions.drop}>
									{Object.entries({ ...hidden, name }).map(([field, value]) => (
										<input key={field} type="hidden" name={field} value={value} />
									))}
									<button type="submit" className={PLAIN_BUTTON}>
										{t("drop")}
										<span className="sr-only"> {name}</span>
									</button>
								</PressForm>
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
