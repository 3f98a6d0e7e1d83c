"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { setControl } from "../behaviour/set-control";
import { SMALL_BUTTON } from "../style/button-styles";

/** Words for a problem: "Both languages are owed.", "At most 4,000 characters." */
export function useProblemText(): (problem: FormProblem) => string {
	const t = useTranslations("form");
	const locale = useLocale();
	return ({ code, values = {} }) => {
		const key = `problem.${code}`;
		if (!t.has(key)) return t("problem.unreadable");
		const named = Object.entries(values).map(([name, value]) => [
			name,
			typeof value === "number" ? value.toLocaleString(LANGUAGE_TAGS[locale]) : value,
		]);
		return t(key, Object.fromEntries(named));
	};
}

/** What is wrong with a field, under it. */
export function ProblemTexts({ id, problems }: { id: string; problems: readonly FormProblem[] }) {
	const t = useTranslations("form");
	const text = useProblemText();
	if (problems.length === 0) return null;
	const choices = [...new Set(problems.flatMap((problem) => problem.choices ?? []))];
	return (
		<>
			<p id={id} className="mt-1 text-error text-sm">
				{[...new Set(problems.map(text))].join(" ")}
			</p>
			{choices.length > 0 && (
				<ul className="m-0 mt-1 flex list-none flex-wrap gap-1 p-0">
					{choices.map((choice) => (
						<li key={choice}>
							<button
								type="button"
								aria-label={t("problem.chooseText", { text: choice })}
								onClick={() => choose(choice)}
								className={SMALL_BUTTON}
							>
								{choice}
							</button>
						</li>
					))}
				</ul>
			)}
		</>
	);

	/** The control that the problem is described for takes the text, as if it had been typed. */
	function choose(choice: string) {
		const control = document.querySelector<HTMLInputElement>(`[aria-describedby~="${CSS.escape(id)}"]`);
		setControl(control, choice);
		control?.focus();
	}
}
