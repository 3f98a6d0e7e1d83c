import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormField } from "../behaviour/use-form-field";
import { Definition } from "./definition";
import { ProblemTexts } from "./problem-texts";

/** Look of every control one types into; 16 px on a phone, so that it doesn't zoom. */
export const CONTROL =
	"w-full min-h-10 border border-rule-strong bg-panel px-2 py-1.5 text-base text-ink sm:text-sm hover:border-ink aria-invalid:border-error aria-invalid:border-2 placeholder:text-muted";

/** A control with its label, its definition and what is wrong with it. */
export function FieldFrame({
	field,
	label = field.label,
	hint,
	offer,
	className = "",
	isBare = false,
	isPart = false,
	children,
}: {
	field: FormField;
	label?: string;
	/** A line under the control: how the text was understood, an example. */
	hint?: ReactNode;
	/** What it may say, while nothing stands in it. */
	offer?: ReactNode;
	className?: string;
	isBare?: boolean;
	isPart?: boolean;
	children: ReactNode;
}) {
	const t = useTranslations("form");
	return (
		<div className={`min-w-0 ${className}`} data-field={field.control.name}>
			<div className={isBare ? "sr-only" : "mb-0.5 flex min-h-6 flex-wrap items-center gap-x-1.5"}>
				<label htmlFor={field.control.id} className="text-sm">
					{label}
					{field.isRequired && <span className="text-muted text-xs"> ({t("required")})</span>}
				</label>
				{field.definition && !isBare && !isPart && (
					<Definition id={field.definitionId} label={label}>
						{field.definition}
					</Definition>
				)}
			</div>
			{children}
			{offer}
			{hint && <div className="mt-0.5 text-muted text-xs">{hint}</div>}
			<ProblemTexts id={field.errorId} problems={field.problems} />
		</div>
	);
}
