import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Facts of a kind that can cite a document; `value` names one, `isBare` says that it cites none so far. */
export type TickGroup = {
	key: string;
	title: string;
	facts: readonly { value: string; text: ReactNode; isBare: boolean }[];
};

/** The field that says that all facts without a source of a kind are meant; `EVERY` of any kind. */
export const ALL_FIELD = "all";
export const EVERY = "every";

const TICK = "size-5 shrink-0 accent-accent";

/**
 * Facts to be ticked, those without a source all at once: of a kind, or of every kind. With `name` the ticks are fields
 * of that name, and those for all are fields too, for where there are no scripts; else they are controls alone.
 */
export function FactTicks({
	groups,
	ticked,
	onTick,
	name,
}: {
	groups: readonly TickGroup[];
	ticked: ReadonlySet<string>;
	onTick: (ticked: ReadonlySet<string>) => void;
	name?: string;
}) {
	const t = useTranslations("pickers.sitting");
	const bareIn = (group: TickGroup) => group.facts.filter(({ isBare }) => isBare).map(({ value }) => value);
	const every = groups.flatMap(bareIn);
	const only = groups.length === 1 ? groups[0] : null;
	const isKept = name === undefined ? { "data-no-draft": "" } : {};
	const all = (key: string, values: readonly string[], text: string, isFirst: boolean) => (
		<label className="flex min-h-8 items-center gap-2">
			<input
				type="checkbox"
				{...isKept}
				data-first={isFirst ? "" : undefined}
				name={name && ALL_FIELD}
				value={key}
				checked={values.every((value) => ticked.has(value))}
				onChange={({ target }) => onTick(withAll(ticked, values, target.checked))}
				className={TICK}
			/>
			<span className="wrap-anywhere min-w-0">{text}</span>
		</label>
	);
	return (
		<fieldset className="m-0 min-w-0 border-0 p-0">
			<legend className="font-semibold">{t("forWhat")}</legend>
			{every.length > 0 && all(only ? only.key : EVERY, every, t("all", { count: every.length }), true)}
			{groups.map((group) => {
				const bare = bareIn(group);
				return (
					<div key={group.key} className="mt-1">
						<p className="m-0 border-rule border-t pt-1 text-muted text-xs">{group.title}</p>
						{!only && bare.length > 1 && all(group.key, bare, t("allOf", { count: bare.length }), false)}
						{group.facts.map(({ value, text }) => (
							<label key={value} className="flex min-h-8 items-center gap-2">
								<input
									type="checkbox"
									{...isKept}
									name={name}
									value={value}
									checked={ticked.has(value)}
									onChange={({ target }) => onTick(withAll(ticked, [value], target.checked))}
									className={TICK}
								/>
								<span className="wrap-anywhere min-w-0">{text}</span>
							</label>
						))}
					</div>
				);
			})}
		</fieldset>
	);
}

function withAll(before: ReadonlySet<string>, values: readonly string[], isTicked: boolean): ReadonlySet<string> {
	const next = new Set(before);
	for (const value of values) {
		if (isTicked) next.add(value);
		else next.delete(value);
	}
	return next;
}
