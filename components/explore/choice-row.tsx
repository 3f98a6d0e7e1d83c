import { useTranslations } from "next-intl";
import type { Refusal } from "@/lib/domain/view/choices";

/** One alternative of a line: where it leads, or why it can't be chosen. */
export type Alternative = {
	key: string;
	label: string;
	/** What is said of it besides, to who can't see what follows from it. */
	title?: string;
	href: string;
	isChosen: boolean;
	refusal?: Refusal | null;
};

/**
 * A named line of alternatives, of which one is chosen. What can't be combined stays in its place: it says why when it is
 * pressed, by hand or by key, and is described by it to who hears the page. A browser without popovers shows all reasons.
 */
export function ChoiceRow({
	id,
	name,
	alternatives,
}: {
	id: string;
	name: string;
	alternatives: readonly Alternative[];
}) {
	const t = useTranslations("explore");
	const refusals = [...new Set(alternatives.flatMap(({ refusal }) => refusal ?? []))];
	const reasonId = (refusal: Refusal) => `refused-${id}-${refusal}`;
	return (
		<fieldset className="min-w-0">
			<legend className="text-muted text-xs leading-4">{name}</legend>
			<div className="flex flex-wrap">
				{alternatives.map(({ key, label, title, href, isChosen, refusal }) =>
					refusal ? (
						<button
							key={key}
							type="button"
							// By which the focus finds it again when the browser draws the page anew.
							id={`choice-${id}-${key}`}
							aria-disabled="true"
							aria-describedby={reasonId(refusal)}
							popoverTarget={reasonId(refusal)}
							className={`${CELL} cursor-help border-dashed text-muted`}
						>
							{label}
						</button>
					) : (
						<a
							key={key}
							href={href}
							aria-current={isChosen ? "true" : undefined}
							aria-label={title}
							title={title}
							className={`${CELL} border-rule-strong text-ink no-underline hover:border-accent hover:text-accent aria-[current]:z-10 aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent`}
						>
							{label}
						</a>
					),
				)}
			</div>
			{refusals.map((refusal) => (
				<p key={refusal} id={reasonId(refusal)} popover="auto" className="choice-reason">
					{t("refusal", {
						values: alternatives.flatMap((one) => (one.refusal === refusal ? one.label : [])).join(", "),
						reason: t(`refused.${refusal}`),
					})}
				</p>
			))}
		</fieldset>
	);
}

const CELL =
	"-ml-px relative inline-flex min-h-8 min-w-8 items-center justify-center border px-2.5 first:ml-0 max-sm:px-1.5 max-sm:text-[0.8125rem]";
