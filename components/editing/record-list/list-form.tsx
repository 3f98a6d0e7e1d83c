import { useTranslations } from "next-intl";
import type { FieldChoice } from "../form/fields/choice-field";
import { CONTROL } from "../form/fields/field-frame";
import { MAIN_BUTTON, PLAIN_BUTTON } from "../form/style/button-styles";

export type ListChoice = { name: string; label: string; value: string; choices: readonly FieldChoice[] };

/** Search, filters and order of an editors' list: a plain form that asks for an address. */
export function ListForm({
	path,
	q,
	hint,
	choices,
	isOneLine,
}: {
	path: string;
	q: string;
	/** What the search looks through. */
	hint: string;
	choices: readonly ListChoice[];
	/** For a search and three choices, in columns on a wide screen. */
	isOneLine: boolean;
}) {
	const t = useTranslations("records.list");
	const layout = isOneLine ? "grid sm:grid-cols-[minmax(12rem,2fr)_1fr_1fr_1fr_auto]" : "flex flex-wrap";
	return (
		<search>
			<form action={path} autoComplete="off" className={`${layout} items-end gap-x-3 gap-y-2`}>
				<label className="min-w-0 grow-[3] basis-56 text-sm">
					{t("search")}
					<input type="search" name="q" defaultValue={q} placeholder={hint} className={CONTROL} />
				</label>
				{choices.map(({ name, label, value, choices: options }) => (
					<label key={name} className="min-w-0 grow basis-40 text-sm">
						{label}
						<select name={name} defaultValue={value} className={CONTROL}>
							{options.map((option) => (
								<option key={option.value} value={option.value}>
									{option.label}
								</option>
							))}
						</select>
					</label>
				))}
				<div className="flex gap-2">
					<button type="submit" className={MAIN_BUTTON}>
						{t("apply")}
					</button>
					<a href={path} className={`${PLAIN_BUTTON} no-underline`}>
						{t("clear")}
					</a>
				</div>
			</form>
		</search>
	);
}
