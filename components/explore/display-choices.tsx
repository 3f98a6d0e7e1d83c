import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ROLES } from "@/lib/domain/values/vocabulary";
import { type ChoiceName, choicesOf } from "@/lib/domain/view/choices";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { type Alternative, ChoiceRow } from "./choice-row";

/** What few readers change, and charts alone show. */
const MORE = ["split", "each", "top", "axis", "events"] as const satisfies ChoiceName[];

function isMore(name: string): name is (typeof MORE)[number] {
	return MORE.some((one) => one === name);
}

/**
 * How the view is shown, on as few lines as there is room for, so that its chart is on the first screen: measure, grouping
 * and scale as links, then the years, and what few readers change folded behind the words for what it is now. What could be
 * otherwise of it is said there; on a small screen all is folded, and what isn't as usual is said.
 */
export function DisplayChoices({ path, view, years }: { path: string; view: View; years: ReactNode }) {
	const t = useTranslations();
	const nameOf = (name: ChoiceName) => t(`explore.name.${name}`);
	const labelOf = (name: ChoiceName, value: string) =>
		isMore(name) ? t(`explore.value.${name}.${value}`) : t(`view.${name}.${value}` as "view.scale.share");
	const rowOf = (name: ChoiceName) => {
		const alternatives = choicesOf(name, view).map((choice): Alternative => {
			const label = labelOf(name, choice.value);
			const names = choice.resets.map(nameOf).join(", ");
			return {
				key: choice.value,
				label,
				...(names === "" ? {} : { title: t("explore.resets", { value: label, names }) }),
				href: viewHref(path, choice.view),
				isChosen: choice.isChosen,
				refusal: choice.refusal,
			};
		});
		return { id: name, name: nameOf(name), alternatives };
	};
	const role = {
		id: "role",
		name: t("explore.name.role"),
		alternatives: [null, ...ROLES].map((one) => ({
			key: one ?? "",
			label: one === null ? t("view.anyRole") : t(`vocabulary.role.${one}`),
			href: viewHref(path, withChange(view, { role: one })),
			isChosen: view.role === one,
		})),
	};
	const main = [rowOf("measure"), rowOf("by"), rowOf("scale"), ...(view.by === "company" ? [role] : [])];
	const more = view.tab === "chart" ? MORE.map(rowOf) : [];
	const isUsual = ({ id }: Row) => isMore(id) && view[id] === DEFAULT_VIEW[id];
	return (
		<section
			aria-label={t("explore.choices")}
			className="no-print mb-3 flex flex-wrap items-center gap-x-8 gap-y-1.5 text-sm"
		>
			{/* A small screen has no room for all of it above a chart: there it is one line until it is opened. */}
			<details id="choices" className="group peer/choices basis-full sm:hidden">
				<summary className="flex min-h-10 cursor-pointer list-none items-center justify-between gap-x-3 border border-rule bg-panel px-2 py-1 hover:border-rule-strong [&::-webkit-details-marker]:hidden">
					<span>
						<span className="sr-only">{t("explore.choices")} </span>
						<Said texts={[...main.map(chosenOf), ...more.filter((row) => !isUsual(row)).map(sayRow)]} />
					</span>
					<Turning />
				</summary>
			</details>
			<div className="flex basis-full flex-wrap gap-x-8 gap-y-1.5 max-sm:hidden max-sm:peer-open/choices:flex">
				{main.map((row) => (
					<ChoiceRow key={row.id} {...row} />
				))}
			</div>
			{years}
			{more.length > 0 && (
				<>
					{/* What it opens stands beside it, so that its line stays where it is. */}
					<details id="more-choices" className="group peer/more min-w-0 grow basis-72 max-sm:hidden">
						<summary className="flex min-h-8 cursor-pointer list-none items-center gap-x-3 [&::-webkit-details-marker]:hidden">
							<span className="shrink-0 text-accent">
								{t("explore.more")} <Turning />
							</span>
							<span className="text-muted text-xs leading-4">
								<Said texts={more.filter(hasOthers).map(sayRow)} />
							</span>
						</summary>
					</details>
					<div className="hidden basis-full flex-wrap gap-x-8 gap-y-1.5 max-sm:peer-open/choices:flex sm:peer-open/more:flex">
						{more.map((row) => (
							<ChoiceRow key={row.id} {...row} />
						))}
					</div>
				</>
			)}
		</section>
	);

	function sayRow(row: Row): string {
		return t("view.pair", { name: row.name, value: chosenOf(row) });
	}
}

type Row = Parameters<typeof ChoiceRow>[0];

function chosenOf({ alternatives }: Row): string {
	return alternatives.find(({ isChosen }) => isChosen)?.label ?? "";
}

/** Whether a line could be otherwise. */
function hasOthers({ alternatives }: Row): boolean {
	return alternatives.some(({ isChosen, refusal }) => !isChosen && !refusal);
}

function Said({ texts }: { texts: readonly string[] }) {
	return texts.map((text) => (
		<span key={text} className="choice-said">
			{text}
		</span>
	));
}

function Turning() {
	return (
		<span aria-hidden="true" className="inline-block text-muted group-open:rotate-180">
			▾
		</span>
	);
}
