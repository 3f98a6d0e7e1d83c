import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChangesFilter } from "@/lib/domain/history/changes-filter";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { dateText } from "@/lib/domain/values/typed-date";
import { REASON_KINDS } from "@/lib/domain/values/vocabulary";

const CONTROL = "min-h-9 w-full border border-rule-strong bg-paper px-2";

/** The filters of the page of changes: a plain form whose answer is an address. */
export function ChangesForm({ filter }: { filter: ChangesFilter }) {
	const t = useTranslations();
	const locale = useLocale();
	const reasons = REASON_KINDS.map((value) => ({ value, label: t(`vocabulary.reason.${value}`) }));
	const subjects = SUBJECTS.map((value) => ({ value, label: t(`changes.subject.${value}`) }));
	return (
		<form
			method="get"
			action={`/${locale}/changes`}
			aria-label={t("changes.filters")}
			autoComplete="off"
			className="mt-6 grid grid-cols-2 items-start gap-x-4 gap-y-3 border-rule border-y py-3 text-sm md:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
		>
			<Choice name="reason" value={filter.reason} options={reasons} />
			<Choice name="subject" value={filter.subject} options={subjects} />
			<Field name="from" hint={t("changes.dateHint")}>
				<input
					id="changes-from"
					name="from"
					maxLength={40}
					defaultValue={dateText(filter.from ?? "")}
					className={CONTROL}
				/>
			</Field>
			<Field name="to" hint={t("changes.dateHint")}>
				<input id="changes-to" name="to" maxLength={40} defaultValue={dateText(filter.to ?? "")} className={CONTROL} />
			</Field>
			<Field name="record" hint={t("changes.recordHint")}>
				<input id="changes-record" name="record" maxLength={120} defaultValue={filter.record} className={CONTROL} />
			</Field>
			<button type="submit" className="mt-5 min-h-9 bg-accent px-4 font-semibold text-on-accent">
				{t("changes.apply")}
			</button>
		</form>
	);
}

function Field({
	name,
	hint,
	children,
}: {
	name: "reason" | "subject" | "from" | "to" | "record";
	hint?: string;
	children: ReactNode;
}) {
	const t = useTranslations("changes.param");
	return (
		<div className="min-w-0">
			<label htmlFor={`changes-${name}`} className="block text-muted">
				{t(name)}
				{hint && <span className="sr-only">, {hint}</span>}
			</label>
			{children}
			{hint && (
				<span aria-hidden="true" className="block truncate text-muted text-xs" title={hint}>
					{hint}
				</span>
			)}
		</div>
	);
}

function Choice({
	name,
	value,
	options,
}: {
	name: "reason" | "subject";
	value: string | undefined;
	options: readonly { value: string; label: string }[];
}) {
	const t = useTranslations("changes");
	return (
		<Field name={name} hint={undefined}>
			<select id={`changes-${name}`} name={name} defaultValue={value ?? ""} className={CONTROL}>
				<option value="">{t("any")}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	);
}
