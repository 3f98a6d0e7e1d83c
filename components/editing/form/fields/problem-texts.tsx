import { useLocale, useTranslations } from "next-intl";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";

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
	const text = useProblemText();
	if (problems.length === 0) return null;
	return (
		<p id={id} className="mt-1 text-error text-sm">
			{[...new Set(problems.map(text))].join(" ")}
		</p>
	);
}
