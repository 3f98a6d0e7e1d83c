"use client";

import { useField } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { REASON_KINDS } from "@/lib/domain/values/vocabulary";
import { useFormField } from "../behaviour/use-form-field";
import { SAVE_FIELDS } from "../record/form-state";
import { CONTROL } from "./field-frame";
import { ProblemTexts } from "./problem-texts";

/** Why the record changes: one of four kinds, and a few words. */
export function ReasonFields({ isRequired }: { isRequired: boolean }) {
	const t = useTranslations("form");
	const [kind] = useField<string>(SAVE_FIELDS.reasonKind);
	const reason = useFormField(SAVE_FIELDS.reason);
	const chosen = typeof kind.initialValue === "string" ? kind.initialValue : REASON_KINDS[0];
	return (
		<div className="grid gap-3 sm:col-span-12 lg:grid-cols-2 lg:gap-6">
			<fieldset>
				<legend className="mb-1 text-sm">{t("reasonKind")}</legend>
				<div className="grid gap-1 sm:grid-cols-2">
					{REASON_KINDS.map((word) => (
						<label key={word} className="flex items-start gap-2 text-sm">
							<input
								key={kind.key}
								type="radio"
								name={SAVE_FIELDS.reasonKind}
								form={kind.formId}
								value={word}
								defaultChecked={word === chosen}
								className="-mt-0.5 size-6 shrink-0 accent-accent"
							/>
							<span>
								{t(`reason.${word}`)}
								<span className="block text-muted text-xs">{t(`reasonDefinition.${word}`)}</span>
							</span>
						</label>
					))}
				</div>
			</fieldset>
			<div data-field={SAVE_FIELDS.reason}>
				<label htmlFor={reason.control.id} className="mb-1 block text-sm">
					{t("reasonText")} <span className="text-muted text-xs">({t(isRequired ? "required" : "optional")})</span>
				</label>
				<textarea
					key={reason.key}
					{...reason.control}
					aria-describedby={`${reason.control.id}-hint ${reason.problems.length > 0 ? reason.errorId : ""}`}
					rows={2}
					style={{ minHeight: "3.6rem" }}
					maxLength={1000}
					defaultValue={reason.initial}
					className={`${CONTROL} field-sizing-content max-h-48`}
				/>
				<p id={`${reason.control.id}-hint`} className="mt-0.5 text-muted text-xs">
					{t("reasonHint")}
				</p>
				<ProblemTexts id={reason.errorId} problems={reason.problems} />
			</div>
		</div>
	);
}
