"use client";

import { useFormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { inFormOrder } from "@/lib/domain/typed/form-order";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { useFieldTexts } from "../behaviour/use-field-texts";
import { FieldLink, goToField } from "../fields/field-link";
import { useProblemText } from "../fields/problem-texts";
import { RECORD_FORM_ID } from "./form-state";

/**
 * After a save that failed: what is wrong, each a link to its field, in the order of the form, whose fields are `order`. It
 * stays until all of it is put right.
 */
export function ErrorSummary({ order }: { order: readonly string[] }) {
	const t = useTranslations("form");
	const texts = useFieldTexts();
	const problemText = useProblemText();
	const form = useFormMetadata<Record<string, unknown>, FormProblem[]>();
	const wrong = Object.entries(form.allErrors).filter(([, problems]) => problems?.length > 0);
	const errors = inFormOrder(wrong, order, ([name]) => name);
	const [hasFailed, setHasFailed] = useState(form.status === "error");
	const summary = useRef<HTMLElement>(null);
	const { status } = form;
	const [tries, setTries] = useState(0);
	const first = errors[0]?.[0] ?? "";
	const isShown = errors.length > 0 && (hasFailed || status === "error");
	if (isShown !== hasFailed) setHasFailed(isShown);

	useEffect(() => {
		const count = ({ target }: Event) => {
			if ((target as HTMLElement).id === RECORD_FORM_ID) setTries((before) => before + 1);
		};
		document.addEventListener("submit", count);
		return () => document.removeEventListener("submit", count);
	}, []);

	// biome-ignore lint/correctness/useExhaustiveDependencies: once after each try, not whenever an error comes or goes
	useEffect(() => {
		if (status !== "error") return;
		// Conform goes to the first control in error, which this list then moves; what is wrong with a whole list has none.
		const control = document.activeElement;
		if (control?.getAttribute("aria-invalid") === "true") control.scrollIntoView({ block: "nearest" });
		else if (!goToField(first)) summary.current?.focus();
	}, [status, tries]);

	if (!isShown) return null;
	return (
		<section
			ref={summary}
			tabIndex={-1}
			aria-labelledby="form-errors"
			className="my-4 border-error border-l-4 bg-panel px-4 py-2 text-sm outline-none"
		>
			<p id="form-errors" className="font-semibold">
				{t("notSaved", { count: errors.length })}
			</p>
			<ul className="mt-1">
				{errors.map(([name, problems]) => (
					<li key={name}>
						{name === "" ? (
							problems.map(problemText).join(" ")
						) : (
							<FieldLink name={name}>
								{t("problemAt", { field: texts.whole(name), problem: problems.map(problemText).join(" ") })}
							</FieldLink>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
