"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { WarningText } from "@/components/editing/warnings/warning-text";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { questionKey } from "@/lib/domain/warnings/publishing-questions";
import { MAIN_BUTTON } from "../style/button-styles";
import { RECORD_FORM_ID, SAVE_FIELDS } from "./form-state";

/** What is asked once before the record is published, and the button that answers it. Nothing is saved yet. */
export function QuestionNotice({ questions }: { questions: readonly FormWarning[] }) {
	const t = useTranslations("form.question");
	const notice = useRef<HTMLElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: whenever something is asked
	useEffect(() => {
		notice.current?.focus();
	}, [questions]);
	return (
		<section
			ref={notice}
			tabIndex={-1}
			aria-labelledby="form-question"
			className="my-4 border-warning border-l-4 bg-warning-soft px-4 py-2 text-sm"
		>
			<p id="form-question" className="font-semibold">
				{t("title")}
			</p>
			<ul className="mt-1">
				{questions.map((question) => (
					<li key={questionKey(question)}>
						<WarningText warning={question} isElsewhere />
					</li>
				))}
			</ul>
			<p className="mt-1">{t("kept")}</p>
			<button
				type="submit"
				form={RECORD_FORM_ID}
				name={SAVE_FIELDS.confirmed}
				value={questions.map(questionKey).join(",")}
				className={`${MAIN_BUTTON} mt-2`}
			>
				{t("publish")}
			</button>
		</section>
	);
}
