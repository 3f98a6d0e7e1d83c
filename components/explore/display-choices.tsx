import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, useState } from "react";
import { ROLES } from "@/lib/domain/values/vocabulary";
import { type Choice, type ChoiceName, choicesOf, isAnyChosen, type Refusal } from "@/lib/domain/view/choices";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** One alternative of a line: where it leads, or why it can't be chosen. */
type Alternative = {
	key: string;
	label: string;
	/** What is said of it besides, to who can't see what follows from it. */
	title?: string;
	href: string;
	isChosen: boolean;
	refusal?: Refusal | null;
};

/** What few readers change, and charts alone show. */
const MORE = ["split", "each", "top", "axis", "events"] as const satisfies ChoiceName[];

function isMore(name: ChoiceName): name is (typeof MORE)[number] {
	return MORE.some((one) => one === name);
}

/** Measure, grouping and scale as lines of links; what can't be combined stays in its place, with the reason behind the line. */
export function DisplayChoices({ path, view }: { path: string; view: View }) {
	const t = useTranslations();
	const nameOf = (name: ChoiceName) => t(`explore.name.${name}`);
	const labelOf = (name: ChoiceName, value: string) =>
		isMore(name) ? t(`explore.value.${name}.${value}`) : t(`view.${name}.${value}` as "view.scale.share");
	const alternatives = (name: ChoiceName) =>
		choicesOf(name, view).map((choice: Choice): Alternative => {
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
	const roles = [null, ...ROLES].map((role) => ({
		key: role ?? "",
		label: role === null ? t("view.anyRole") : t(`vocabulary.role.${role}`),
		href: viewHref(path, withChange(view, { role })),
		isChosen: view.role === role,
	}));
	return (
		<section aria-label={t("explore.choices")} className="no-print mb-3 flex flex-wrap gap-x-8 gap-y-2 text-sm">
			<ChoiceRow id="measure" name={nameOf("measure")} alternatives={alternatives("measure")} />
			<ChoiceRow id="by" name={nameOf("by")} alternatives={alternatives("by")} />
			{view.by === "company" && <ChoiceRow id="role" name={t("explore.name.role")} alternatives={roles} />}
			<ChoiceRow id="scale" name={nameOf("scale")} alternatives={alternatives("scale")} />
			{view.tab === "chart" && (
				<MoreChoices isAnyChosen={isAnyChosen(MORE, view)}>
					{MORE.map((name) => (
						<ChoiceRow key={name} id={name} name={nameOf(name)} alternatives={alternatives(name)} />
					))}
				</MoreChoices>
			)}
		</section>
	);
}

/** Folded until one of them is chosen or looked for; then it stays open while its reader goes on choosing. */
function MoreChoices({ isAnyChosen, children }: { isAnyChosen: boolean; children: ReactNode }) {
	const t = useTranslations("explore");
	const [isOpen, setOpen] = useState(isAnyChosen);
	return (
		<details
			id="more-choices"
			open={isOpen || isAnyChosen}
			onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
			className="group basis-full"
		>
			<summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-2 text-accent [&::-webkit-details-marker]:hidden">
				{t("more")}
				<span aria-hidden="true" className="group-open:rotate-180">
					▾
				</span>
			</summary>
			<div className="flex flex-wrap gap-x-8 gap-y-2">{children}</div>
		</details>
	);
}

/** A named line of alternatives, of which one is chosen. */
function ChoiceRow({ id, name, alternatives }: { id: string; name: string; alternatives: readonly Alternative[] }) {
	const t = useTranslations("explore");
	const refusals = [...new Set(alternatives.flatMap(({ refusal }) => refusal ?? []))];
	const reasonId = (refusal: Refusal) => `refused-${id}-${refusal}`;
	return (
		<fieldset className="min-w-0">
			<legend className="text-muted text-xs">{name}</legend>
			<div className="flex flex-wrap">
				{alternatives.map(({ key, label, title, href, isChosen, refusal }) => (
					<Fragment key={key}>
						{refusal ? (
							<button
								type="button"
								// By which the focus finds it again when the browser draws the page anew.
								id={`choice-${id}-${key}`}
								aria-disabled="true"
								aria-describedby={reasonId(refusal)}
								className={`${CELL} cursor-default border-dashed text-muted`}
							>
								{label}
							</button>
						) : (
							<a
								href={href}
								aria-current={isChosen ? "true" : undefined}
								aria-label={title}
								title={title}
								className={`${CELL} border-rule-strong text-ink no-underline hover:border-accent hover:text-accent aria-[current]:z-10 aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent`}
							>
								{label}
							</a>
						)}
					</Fragment>
				))}
			</div>
			{refusals.map((refusal) => (
				<Reason key={refusal} id={reasonId(refusal)}>
					{t("refusal", {
						values: alternatives.flatMap((one) => (one.refusal === refusal ? one.label : [])).join(", "),
						reason: t(`refused.${refusal}`),
					})}
				</Reason>
			))}
		</fieldset>
	);
}

const CELL =
	"-ml-px relative inline-flex min-h-8 min-w-8 items-center justify-center border px-2.5 first:ml-0 max-sm:px-1.5 max-sm:text-[0.8125rem]";

function Reason({ id, children }: { id: string; children: ReactNode }) {
	return (
		<p id={id} className="m-0 max-w-prose text-muted text-xs">
			{children}
		</p>
	);
}
