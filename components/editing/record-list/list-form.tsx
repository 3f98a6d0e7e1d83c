import { useTranslations } from "next-intl";
import { beginsDescending, type ListSort, orderValue } from "@/lib/domain/record/record-list";
import type { FieldChoice } from "../form/fields/choice-field";
import { CONTROL } from "../form/fields/field-frame";
import { MAIN_BUTTON, PLAIN_BUTTON } from "../form/style/button-styles";
import { useOrderText } from "./sorting";

export type ListChoice = { name: string; label: string; value: string; choices: readonly FieldChoice[] };

/** Search, filters and order of an editors' list: a plain form that asks for an address. */
export function ListForm({
	path,
	q,
	hint,
	choices,
	mine,
	order,
}: {
	path: string;
	q: string;
	/** What the search looks through. */
	hint: string;
	choices: readonly ListChoice[];
	/** Whether only what is the reader's is shown. */
	mine: boolean;
	/** The columns to sort by, and how it is sorted: for screens without columns, whose heads are links to the same. */
	order: { sorts: readonly ListSort[]; sort: ListSort; descending: boolean };
}) {
	const t = useTranslations("records.list");
	const orderText = useOrderText();
	return (
		<search>
			<form action={path} autoComplete="off" className="flex flex-wrap items-end gap-x-3 gap-y-2">
				<label className="min-w-0 grow-[3] basis-56 text-sm">
					{t("search")}
					<input type="search" name="q" defaultValue={q} placeholder={hint} className={CONTROL} />
				</label>
				{choices.map((choice) => (
					<Choice key={choice.name} {...choice} className="grow basis-40" />
				))}
				<Choice
					name="sort"
					label={t("sort")}
					value={orderValue(order.sort, order.descending)}
					choices={order.sorts.flatMap((sort) =>
						[beginsDescending(sort), !beginsDescending(sort)].map((descending) => ({
							value: orderValue(sort, descending),
							label: orderText(sort, descending),
						})),
					)}
					className="grow basis-full sm:hidden"
				/>
				<label className="flex min-h-10 items-center gap-2 text-sm">
					<input type="checkbox" name="mine" value="1" defaultChecked={mine} className="size-5 accent-accent" />
					{t("mine")}
				</label>
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

function Choice({ name, label, value, choices, className }: ListChoice & { className: string }) {
	return (
		<label className={`min-w-0 text-sm ${className}`}>
			{label}
			<select name={name} defaultValue={value} className={CONTROL}>
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
		</label>
	);
}
