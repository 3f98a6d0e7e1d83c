import { useTranslations } from "next-intl";
import type { FieldChoice } from "../form/fields/choice-field";
import { CONTROL } from "../form/fields/field-frame";
import { MAIN_BUTTON, PLAIN_BUTTON } from "../form/style/button-styles";

type Choice = { name: string; label: string; value: string; choices: readonly FieldChoice[] };

/** Search, filters and order of the editors' list of projects: a plain form that asks for an address. */
export function ProjectListForm({ path, q, choices }: { path: string; q: string; choices: readonly Choice[] }) {
	const t = useTranslations("form.list");
	return (
		<search>
			<form action={path} className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[minmax(12rem,2fr)_1fr_1fr_1fr_auto]">
				<label className="text-sm">
					{t("search")}
					<input type="search" name="q" defaultValue={q} placeholder={t("searchHint")} className={CONTROL} />
				</label>
				{choices.map(({ name, label, value, choices: options }) => (
					<label key={name} className="text-sm">
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
