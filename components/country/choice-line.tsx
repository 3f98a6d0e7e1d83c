import { Fragment, type ReactNode } from "react";

export type ChoiceLink = { label: ReactNode; href: string; isCurrent: boolean };

/** A line of alternatives as links, the current one as text: the choices of a table that works without scripts. */
export function ChoiceLine({ label, choices }: { label: string; choices: readonly ChoiceLink[] }) {
	return (
		<p className="text-sm leading-6">
			<span className="text-muted">{label}</span>{" "}
			{choices.map((choice, index) => (
				<Fragment key={choice.href}>
					{index > 0 && " "}
					{choice.isCurrent ? (
						<span aria-current="true" className="whitespace-nowrap border-accent border-b-2 font-semibold">
							{choice.label}
						</span>
					) : (
						<a href={choice.href} className="whitespace-nowrap py-1">
							{choice.label}
						</a>
					)}
					{/* Never the first of a line. */}
					{index < choices.length - 1 && (
						<span aria-hidden="true" className="text-rule-strong">
							{"\u00a0·"}
						</span>
					)}
				</Fragment>
			))}
		</p>
	);
}
